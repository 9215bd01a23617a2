package dev.ambit.git.landing;

import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.git.store.Unreadable;
import dev.ambit.git.tree.EntryChange;
import dev.ambit.git.tree.TreeDiff;
import dev.ambit.git.tree.TreeEntry;
import dev.ambit.git.walk.GraphCommit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The paths that a change touches, with what it leaves there.
 *
 * @param left the entry that the change leaves at each path; empty where it deletes
 */
record TouchedPaths(Map<RepoPath, Optional<PathChange.Entry>> left) {

  TouchedPaths {
    left = Map.copyOf(left);
  }

  /** What differs between {@code before} and the tree of {@code after}. */
  static TouchedPaths of(TreeDiff diff, Optional<ObjectId> before, GraphCommit after)
      throws Unreadable {
    Map<RepoPath, Optional<PathChange.Entry>> left = new HashMap<>();
    for (EntryChange change : diff.between(before, Optional.of(after.tree()))) {
      left.put(change.path(), change.after().map(TreeEntry::side));
    }
    return new TouchedPaths(left);
  }

  /** Whether both touch some path. */
  boolean meets(TouchedPaths other) {
    return left.keySet().stream().anyMatch(other.left.keySet()::contains);
  }

  /** Whether {@code other} leaves the same at half of these paths or more. */
  boolean isMostlyIn(TouchedPaths other) {
    long same =
        left.entrySet().stream()
            .filter(each -> each.getValue().equals(other.left.get(each.getKey())))
            .count();
    return same > 0 && 2 * same >= left.size();
  }
}
