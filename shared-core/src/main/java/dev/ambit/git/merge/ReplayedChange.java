package dev.ambit.git.merge;

import dev.ambit.core.facts.RepoPath;
import dev.ambit.git.store.Allowance;
import dev.ambit.git.store.ObjectSource;
import dev.ambit.git.store.Unreadable;
import dev.ambit.git.tree.TreeDiff;
import dev.ambit.git.tree.TreeReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Does a change again on another tree, as a squash or a rebase does, and compares what it comes to
 * with what landed.
 */
public final class ReplayedChange {

  private static final long MEMORY_BYTES = 1L << 26;

  private final ObjectSource stored;
  private final Allowance paths;

  /**
   * @param paths how many paths may still be told, over all calls
   */
  public ReplayedChange(ObjectSource stored, Allowance paths) {
    this.stored = stored;
    this.paths = paths;
  }

  /**
   * The paths where {@code landed} is not the change done again; none if it is exactly that.
   *
   * @param before the tree before the change; empty for no files
   * @param after the tree after it
   * @param onto the tree it was done again on; empty for no files
   */
  public List<RepoPath> differences(
      Optional<ObjectId> before, ObjectId after, Optional<ObjectId> onto, ObjectId landed)
      throws Unreadable {
    Sides<ObjectId> sides = new Sides<>(before, onto, Optional.of(after));
    Set<RepoPath> differences = differences(ContentMerge.BY_HISTOGRAM, sides, landed);
    if (!differences.isEmpty()) {
      differences.retainAll(differences(ContentMerge.BY_MYERS, sides, landed));
    }
    return List.copyOf(differences);
  }

  private Set<RepoPath> differences(ContentMerge how, Sides<ObjectId> sides, ObjectId landed)
      throws Unreadable {
    MergedObjects objects =
        new MergedObjects(stored, new Allowance("bytes of a change done again", MEMORY_BYTES));
    TreeReader trees = new TreeReader(objects);
    MergedTree expected = new TreeMerge(trees, objects, how).merge(sides);
    Set<RepoPath> differences = new TreeSet<>(expected.conflicts());
    new TreeDiff(trees, paths)
        .between(expected.tree(), Optional.of(landed))
        .forEach(change -> differences.add(change.path()));
    return differences;
  }
}
