package dev.ambit.jenkins.facts;

import dev.ambit.core.event.BuildUse;
import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.DefinitionChange;
import dev.ambit.core.facts.DefinitionChange.Kind;
import dev.ambit.core.facts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reading in plain texts, as it is kept with a run across restarts of Jenkins. */
public final class SavedReading {

  private final @Nullable String ref;
  private final @Nullable String revision;
  private final @Nullable String changelog;
  private final String changelogUnknown;
  private final @Nullable List<String> changes;
  private final String definitionUnknown;
  private final String state;
  private final List<String> uses;
  private final List<String> others;

  private SavedReading(Reading reading) {
    this.ref = reading.ref().map(RefName::value).orElse(null);
    this.revision = reading.revision().orElse(null);
    this.changelog = reading.changelog().toOptional().orElse(null);
    this.changelogUnknown = reading.changelog().fold(known -> "", reason -> reason);
    this.changes = reading.definition().toOptional().map(SavedReading::texts).orElse(null);
    this.definitionUnknown = reading.definition().fold(known -> "", reason -> reason);
    this.state = reading.state().name();
    this.uses =
        new ArrayList<>(
            reading.uses().stream().map(use -> use.kind().name() + " " + use.name()).toList());
    this.others = new ArrayList<>(reading.others());
  }

  /** A copy to keep. */
  public static SavedReading of(Reading reading) {
    return new SavedReading(reading);
  }

  /** The reading again, without the trusted pipeline's text. */
  public Reading reading() {
    return new Reading(
        Optional.ofNullable(ref).map(RefName::new),
        Optional.ofNullable(revision),
        changelog == null ? Fact.unknown(changelogUnknown) : Fact.known(changelog),
        changes == null ? Fact.unknown(definitionUnknown) : Fact.known(definition(changes)),
        Optional.empty(),
        Reading.State.valueOf(state),
        uses.stream()
            .map(text -> text.split(" ", 2))
            .map(parts -> new BuildUse(BuildUse.Kind.valueOf(parts[0]), parts[1]))
            .toList(),
        others);
  }

  private static List<String> texts(List<DefinitionChange> changes) {
    return new ArrayList<>(
        changes.stream().map(change -> change.kind().name() + " " + change.detail()).toList());
  }

  private static List<DefinitionChange> definition(List<String> texts) {
    return texts.stream()
        .map(text -> text.split(" ", 2))
        .map(parts -> new DefinitionChange(Kind.valueOf(parts[0]), parts[1]))
        .toList();
  }
}
