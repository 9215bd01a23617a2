package dev.ambit.core.facts;

import dev.ambit.core.event.Oid;
import java.util.List;
import java.util.Optional;

/**
 * A commit that landed, compared with what was reviewed before.
 *
 * @param commit the commit
 * @param tree its tree
 * @param parents its parents, in order
 * @param own for a merge, the paths that come from no parent and no clean merge of them
 * @param likenesses what it has in common with reviewed heads, the closest first
 * @param left why it was compared with less than all that was reviewed; empty if it was not
 */
public record LandedFacts(
    Oid commit,
    Oid tree,
    List<Oid> parents,
    Fact<List<RepoPath>> own,
    List<Likeness> likenesses,
    Optional<String> left) {

  public LandedFacts {
    parents = List.copyOf(parents);
    likenesses = List.copyOf(likenesses);
  }

  public boolean isMerge() {
    return parents.size() > 1;
  }
}
