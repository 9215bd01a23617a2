package dev.ambit.git.merge;

import dev.ambit.core.facts.PathChange;
import dev.ambit.git.store.Allowance;
import dev.ambit.git.store.ObjectSource;
import dev.ambit.git.store.Unreadable;
import dev.ambit.git.tree.MeasuredChanges;
import dev.ambit.git.tree.TreeDiff;
import dev.ambit.git.tree.TreeReader;
import dev.ambit.git.walk.GraphCommit;
import dev.ambit.git.walk.MergeBases;
import java.util.List;
import java.util.Optional;

/**
 * Tells what merge commits themselves changed. What recomputing one takes is held in memory only as
 * long as that merge is looked at.
 */
public final class MergeChanges {

  private static final long MEMORY_BYTES = 1L << 26;

  private final MergeBases bases;
  private final ObjectSource stored;
  private final Allowance paths;
  private final boolean countLines;

  /**
   * @param paths how many paths may still be told, over all calls
   * @param countLines whether lines are counted, or told as none
   */
  public MergeChanges(MergeBases bases, ObjectSource stored, Allowance paths, boolean countLines) {
    this.bases = bases;
    this.stored = stored;
    this.paths = paths;
    this.countLines = countLines;
  }

  /** The paths that {@code merge} changed beside its {@code parents}, in byte order. */
  public List<PathChange> of(GraphCommit merge, List<GraphCommit> parents) throws Unreadable {
    MergedObjects objects =
        new MergedObjects(stored, new Allowance("bytes of a recomputed merge", MEMORY_BYTES));
    TreeReader trees = new TreeReader(objects);
    TreeDiff diff = new TreeDiff(trees, paths);
    MergerChanges changes = new MergerChanges(bases, trees, objects, diff);
    return new MeasuredChanges(objects, trees, countLines)
        .of(changes.of(merge, parents), Optional.of(merge.tree()));
  }
}
