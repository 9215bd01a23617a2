package dev.ambit.jenkins.facts;

import dev.ambit.core.event.BuildUse;
import dev.ambit.core.facts.DefinitionChange;
import java.util.List;
import java.util.function.Predicate;

/**
 * A pipeline typed into its job. Whoever may configure the job settled on it; a library that it
 * loads at a revision of its own may be anybody's. Pure.
 */
public final class TypedPipeline {

  private TypedPipeline() {}

  /** The libraries whose revision the text names, but for those that are open. */
  public static List<DefinitionChange> changes(String script, Predicate<BuildUse> open) {
    return LibraryCalls.in(script).stream()
        .filter(name -> name.contains("@"))
        .filter(name -> !open.test(LibraryUse.of(name)))
        .map(name -> new DefinitionChange(DefinitionChange.Kind.LIBRARY, name))
        .toList();
  }
}
