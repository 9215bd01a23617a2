package dev.ambit.core.identity.signal;

import dev.ambit.core.facts.Person;
import dev.ambit.core.identity.AgentProfile;
import dev.ambit.core.identity.AgentProfiles;
import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Grade;
import dev.ambit.core.identity.Party;
import dev.ambit.core.identity.text.ToolName;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An author or committer named for a tool, on an address that is not the tool's. A single word does
 * not count: it could be a person's first name.
 */
final class ToolNamedAuthor implements Signal {

  @Override
  public String id() {
    return "tool-name";
  }

  @Override
  public Stream<Evidence> find(CommitReading commit, KnownParties known) {
    return Stream.of(commit.facts().author(), commit.facts().committer())
        .flatMap(person -> evidence(person, known.profiles()).stream())
        .limit(1);
  }

  private Optional<Evidence> evidence(Person person, AgentProfiles profiles) {
    Optional<AgentProfile> owner =
        profiles
            .byUnmistakableName(ToolName.at(person.name()))
            .filter(profile -> profile.party() == Party.AGENT);
    return owner.map(profile -> Found.of(this, profile, Grade.SUSPECTED, Found.line(person)));
  }
}
