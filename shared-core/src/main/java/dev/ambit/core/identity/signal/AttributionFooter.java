package dev.ambit.core.identity.signal;

import dev.ambit.core.identity.AgentProfile;
import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Grade;
import dev.ambit.core.identity.Party;
import dev.ambit.core.identity.text.Attribution;
import dev.ambit.core.identity.text.MessageLine;
import java.util.Optional;
import java.util.stream.Stream;

/** A line such as {@code Generated with [Claude Code](...)}, which tools put under a message. */
final class AttributionFooter implements Signal {

  @Override
  public String id() {
    return "footer";
  }

  @Override
  public Stream<Evidence> find(CommitReading commit, KnownParties known) {
    return commit.ownLines().flatMap(line -> evidence(line, known).stream());
  }

  private Optional<Evidence> evidence(MessageLine line, KnownParties known) {
    return Attribution.of(line)
        .flatMap(
            attribution ->
                known
                    .profiles()
                    .byName(attribution.tool())
                    .filter(profile -> profile.party() == Party.AGENT)
                    .map(profile -> evidence(line, attribution, profile)));
  }

  private Evidence evidence(MessageLine line, Attribution attribution, AgentProfile profile) {
    Grade grade = attribution.isToolMade() ? Grade.DECLARED : Grade.SUSPECTED;
    return Found.of(this, profile, grade, line.text());
  }
}
