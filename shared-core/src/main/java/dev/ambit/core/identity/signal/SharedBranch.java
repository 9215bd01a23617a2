package dev.ambit.core.identity.signal;

import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Grade;
import java.util.stream.Stream;

/** A branch of an agent on which people continue its work: a doubt, and no more. */
final class SharedBranch implements Signal {

  @Override
  public String id() {
    return "shared-branch";
  }

  @Override
  public boolean decides() {
    return false;
  }

  @Override
  public Stream<Evidence> find(CommitReading commit, KnownParties known) {
    return commit.branch().stream()
        .flatMap(
            branch ->
                known.profiles().bySharedBranch(branch).stream()
                    .map(profile -> Found.of(this, profile, Grade.SUSPECTED, branch)));
  }
}
