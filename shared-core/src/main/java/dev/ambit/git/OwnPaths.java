package dev.ambit.git;

import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.PathChange;
import dev.ambit.git.merge.MergeChanges;
import dev.ambit.git.store.Unreadable;
import dev.ambit.git.tree.MeasuredChanges;
import dev.ambit.git.tree.TreeDiff;
import dev.ambit.git.walk.GraphCommit;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Tells the paths that a commit itself changed: beside its parent, or beside the merge of its
 * parents, or every one where it has no parent.
 */
record OwnPaths(TreeDiff diff, MeasuredChanges measured, MergeChanges merges) {

  /** The paths; unknown where a tree or content cannot be read. */
  Fact<List<PathChange>> of(GraphCommit commit, List<GraphCommit> parents) {
    try {
      return Fact.known(
          parents.size() > 1 ? merges.of(commit, parents) : besideParent(commit, parents));
    } catch (Unreadable e) {
      return Fact.unknown("commit " + commit.id().name() + ": " + e.reason());
    }
  }

  private List<PathChange> besideParent(GraphCommit commit, List<GraphCommit> parents)
      throws Unreadable {
    Optional<ObjectId> before = parents.stream().map(GraphCommit::tree).findFirst();
    Optional<ObjectId> after = Optional.of(commit.tree());
    return measured.of(diff.between(before, after), after);
  }
}
