package dev.ambit.core.identity.signal;

import dev.ambit.core.facts.AuthorshipNote;
import dev.ambit.core.identity.AgentProfile;
import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Grade;
import dev.ambit.core.identity.Party;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A git note that attributes lines to a tool; one that attributes none to any speaks for a person.
 */
final class Note implements Signal {

  @Override
  public String id() {
    return "note";
  }

  @Override
  public Stream<Evidence> find(CommitReading commit, KnownParties known) {
    return commit.facts().notes().stream().flatMap(note -> evidence(note, known));
  }

  private Stream<Evidence> evidence(AuthorshipNote note, KnownParties known) {
    if (note.tools().isEmpty()) {
      return Stream.of(
          new Evidence(
              id(),
              Party.HUMAN,
              Optional.empty(),
              Grade.DECLARED,
              note.format() + " note names no tool"));
    }
    return note.tools().stream().map(tool -> evidence(note.format(), tool, known));
  }

  private Evidence evidence(String format, String tool, KnownParties known) {
    String text = format + " note names " + tool;
    Optional<AgentProfile> owner = known.profiles().byNoteTool(tool);
    return owner
        .map(profile -> Found.of(this, profile, Grade.DECLARED, text))
        .orElseGet(
            () -> new Evidence(id(), Party.AGENT, Optional.of(Found.OTHER), Grade.DECLARED, text));
  }
}
