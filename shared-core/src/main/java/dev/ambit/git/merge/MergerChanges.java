package dev.ambit.git.merge;

import dev.ambit.core.facts.RepoPath;
import dev.ambit.git.store.Unreadable;
import dev.ambit.git.tree.EntryChange;
import dev.ambit.git.tree.PathLookup;
import dev.ambit.git.tree.TreeDiff;
import dev.ambit.git.tree.TreeEntry;
import dev.ambit.git.tree.TreeReader;
import dev.ambit.git.walk.GraphCommit;
import dev.ambit.git.walk.MergeBases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares a merge's tree with the merge of its parents: the paths whose content is neither what
 * its parents bring nor a clean merge of it. A path in conflict is always the merger's, however it
 * was solved.
 */
final class MergerChanges {

  private final CommitMerge byHistogram;
  private final CommitMerge byMyers;
  private final TreeDiff diff;
  private final PathLookup lookup;

  /**
   * @param trees reads from {@code objects}
   * @param diff compares trees of {@code objects}
   */
  MergerChanges(MergeBases bases, TreeReader trees, MergedObjects objects, TreeDiff diff) {
    this.byHistogram = new CommitMerge(bases, trees, objects, ContentMerge.BY_HISTOGRAM);
    this.byMyers = new CommitMerge(bases, trees, objects, ContentMerge.BY_MYERS);
    this.diff = diff;
    this.lookup = new PathLookup(trees);
  }

  /** The paths that {@code merge} changed beside its {@code parents}, in byte order. */
  List<EntryChange> of(GraphCommit merge, List<GraphCommit> parents) throws Unreadable {
    List<EntryChange> changes = beside(byHistogram, merge, parents);
    if (changes.isEmpty()) {
      return changes;
    }
    Set<RepoPath> also = new HashSet<>();
    beside(byMyers, merge, parents).forEach(change -> also.add(change.path()));
    return changes.stream().filter(change -> also.contains(change.path())).toList();
  }

  private List<EntryChange> beside(CommitMerge how, GraphCommit merge, List<GraphCommit> parents)
      throws Unreadable {
    MergedTree expected = how.merge(parents);
    if (parents.size() > 2 && !expected.isClean()) {
      return besideAny(merge, parents);
    }
    Map<RepoPath, EntryChange> changes = new TreeMap<>();
    for (RepoPath conflict : expected.conflicts()) {
      changes.put(conflict, solved(conflict, merge, parents));
    }
    for (EntryChange change : diff.between(expected.tree(), Optional.of(merge.tree()))) {
      changes.putIfAbsent(change.path(), change);
    }
    return new ArrayList<>(changes.values());
  }

  /** An octopus that does not merge cleanly: every path that differs from one of the parents. */
  private List<EntryChange> besideAny(GraphCommit merge, List<GraphCommit> parents)
      throws Unreadable {
    Map<RepoPath, EntryChange> changes = new TreeMap<>();
    for (GraphCommit parent : parents) {
      for (EntryChange change :
          diff.between(Optional.of(parent.tree()), Optional.of(merge.tree()))) {
        changes.putIfAbsent(change.path(), change);
      }
    }
    return new ArrayList<>(changes.values());
  }

  /** A conflict, told as the change of the first parent that has it otherwise. */
  private EntryChange solved(RepoPath path, GraphCommit merge, List<GraphCommit> parents)
      throws Unreadable {
    Optional<TreeEntry> after = lookup.find(merge.tree(), path);
    Optional<TreeEntry> before = Optional.empty();
    for (GraphCommit parent : parents) {
      before = lookup.find(parent.tree(), path);
      if (!before.map(TreeEntry::side).equals(after.map(TreeEntry::side))) {
        break;
      }
    }
    return new EntryChange(path, before, after);
  }
}
