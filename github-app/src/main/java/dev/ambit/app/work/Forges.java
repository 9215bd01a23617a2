package dev.ambit.app.work;

import dev.ambit.app.forge.Forge;
import java.util.List;
import java.util.Optional;

/** The forges this app serves. */
public record Forges(List<Forge> all) {

  public Forges {
    all = List.copyOf(all);
  }

  /** The forge of a name. */
  public Optional<Forge> named(String name) {
    return all.stream().filter(forge -> forge.name().equals(name)).findFirst();
  }
}
