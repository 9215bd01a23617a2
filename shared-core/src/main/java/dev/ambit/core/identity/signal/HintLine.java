package dev.ambit.core.identity.signal;

import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Grade;
import java.util.stream.Stream;

/** A line that speaks for a tool, but which people write too. */
final class HintLine implements Signal {

  @Override
  public String id() {
    return "hint-line";
  }

  @Override
  public Stream<Evidence> find(CommitReading commit, KnownParties known) {
    return commit
        .ownLines()
        .flatMap(
            line ->
                known.profiles().byHint(line.text()).stream()
                    .map(profile -> Found.of(this, profile, Grade.SUSPECTED, line.text())));
  }
}
