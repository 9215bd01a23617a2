package dev.ambit.core.identity.signal;

import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Grade;
import java.util.stream.Stream;

/** A branch of an agent that commits under the name of the person it works for. */
final class AgentBranch implements Signal {

  @Override
  public String id() {
    return "branch";
  }

  @Override
  public Stream<Evidence> find(CommitReading commit, KnownParties known) {
    return commit.branch().stream()
        .flatMap(
            branch ->
                known.profiles().byBranch(branch).stream()
                    .map(profile -> Found.of(this, profile, Grade.SUSPECTED, branch)));
  }
}
