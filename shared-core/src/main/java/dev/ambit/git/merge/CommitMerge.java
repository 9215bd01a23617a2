package dev.ambit.git.merge;

import dev.ambit.core.facts.RepoPath;
import dev.ambit.git.store.Unreadable;
import dev.ambit.git.tree.TreeReader;
import dev.ambit.git.walk.GraphCommit;
import dev.ambit.git.walk.MergeBases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Merges commits as git does: with the merge of several merge bases as the base (recursive), and
 * more than two commits one after the other (octopus).
 */
final class CommitMerge {

  private static final int DEEPEST = 8;

  private final MergeBases bases;
  private final TreeReader trees;
  private final MergedObjects objects;
  private final ContentMerge contents;

  CommitMerge(MergeBases bases, TreeReader trees, MergedObjects objects, ContentMerge contents) {
    this.bases = bases;
    this.trees = trees;
    this.objects = objects;
    this.contents = contents;
  }

  /** The merge of {@code commits}, of which there is at least one. */
  MergedTree merge(List<GraphCommit> commits) throws Unreadable {
    return merge(commits, 0);
  }

  private MergedTree merge(List<GraphCommit> commits, int depth) throws Unreadable {
    if (depth > DEEPEST) {
      throw new Unreadable("merge bases are tangled deeper than " + DEEPEST + " levels");
    }
    Set<RepoPath> conflicts = new HashSet<>();
    List<ObjectId> merged = new ArrayList<>(List.of(commits.get(0).id()));
    Optional<ObjectId> tree = Optional.of(commits.get(0).tree());
    for (GraphCommit next : commits.subList(1, commits.size())) {
      Optional<ObjectId> base = base(bases.of(merged, List.of(next.id())), depth);
      MergedTree step = mergeTrees(new Sides<>(base, tree, Optional.of(next.tree())));
      conflicts.addAll(step.conflicts());
      tree = step.tree();
      merged.add(next.id());
    }
    return new MergedTree(tree, conflicts);
  }

  private MergedTree mergeTrees(Sides<ObjectId> sides) throws Unreadable {
    return new TreeMerge(trees, objects, contents).merge(sides);
  }

  private Optional<ObjectId> base(List<GraphCommit> found, int depth) throws Unreadable {
    return found.isEmpty() ? Optional.empty() : merge(found, depth + 1).tree();
  }
}
