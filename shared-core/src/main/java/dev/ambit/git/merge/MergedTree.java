package dev.ambit.git.merge;

import dev.ambit.core.facts.RepoPath;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A recomputed merge.
 *
 * @param tree what it comes to; empty for no files at all. At a conflict it holds some stand-in
 * @param conflicts the paths where the sides could not be brought together
 */
record MergedTree(Optional<ObjectId> tree, Set<RepoPath> conflicts) {

  MergedTree {
    conflicts = Set.copyOf(conflicts);
  }

  boolean isClean() {
    return conflicts.isEmpty();
  }
}
