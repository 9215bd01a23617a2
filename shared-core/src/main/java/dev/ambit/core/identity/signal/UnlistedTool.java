package dev.ambit.core.identity.signal;

import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Party;
import dev.ambit.core.identity.text.Attribution;
import dev.ambit.core.identity.text.MessageLine;
import java.util.stream.Stream;

/** A footer under the robot sign, as agents write it, for a tool on nobody's list. */
final class UnlistedTool implements Signal {

  @Override
  public String id() {
    return "unlisted-tool";
  }

  @Override
  public Stream<Evidence> find(CommitReading commit, KnownParties known) {
    return commit
        .ownLines()
        .filter(MessageLine::isMarkedByRobot)
        .filter(line -> isOfUnlisted(line, known))
        .map(line -> Found.other(this, Party.AGENT, line.text()));
  }

  private static boolean isOfUnlisted(MessageLine line, KnownParties known) {
    return Attribution.of(line)
        .filter(attribution -> known.profiles().byName(attribution.tool()).isEmpty())
        .isPresent();
  }
}
