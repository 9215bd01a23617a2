package dev.ambit.app.forge;

import dev.ambit.app.event.RepositoryPath;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import java.util.List;
import java.util.Optional;

/**
 * A change that waits on a forge: a pull request, or the group that a merge queue made of one.
 *
 * @param repository where it is to land
 * @param number the pull request
 * @param author who opened it
 * @param pushers everybody who pushed to its branch, as far as the forge tells
 * @param ref the branch that is judged; a fork's {@code b} of {@code o} stands as {@code
 *     refs/heads/fork/o/b}
 * @param head the commit to be judged
 * @param target the branch it is to land on
 * @param before what the forge vouches for below {@code head}: a group's base; else empty
 */
public record Proposal(
    RepositoryPath repository,
    int number,
    Account author,
    List<Account> pushers,
    RefName ref,
    Oid head,
    RefName target,
    Optional<Oid> before) {

  public Proposal {
    pushers = List.copyOf(pushers);
  }

  /** The ref by which a fork's branch is judged: no branch of the repository itself. */
  public static RefName ofFork(String owner, String branch) {
    return new RefName("refs/heads/fork/" + owner + "/" + branch);
  }
}
