package dev.ambit.git;

import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RefChange.TargetKind;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.git.store.GitIds;
import dev.ambit.git.store.Unreadable;
import dev.ambit.git.tree.EntryChange;
import dev.ambit.git.tree.MeasuredChanges;
import dev.ambit.git.tree.TreeDiff;
import dev.ambit.git.walk.CommitGraph;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What a ref's move comes to as a whole. An update counts only for the paths that a judged commit
 * changed, so that merging what is protected does not; a forced move counts for every path.
 */
record NetChange(CommitGraph graph, TreeDiff diff, MeasuredChanges measured) {

  List<PathChange> of(Operation operation, Peeled old, Peeled now, List<CommitChange> commits)
      throws Unreadable {
    return switch (operation) {
      case CREATE, DELETE -> List.of();
      case FORCE -> measured.of(between(old, now), tree(now));
      case UPDATE -> {
        Optional<List<PathChange>> only = ofOnlyCommit(old, commits);
        yield only.isPresent()
            ? only.get()
            : measured.of(judged(between(old, now), commits), tree(now));
      }
    };
  }

  /** A ref that moves on by one commit changes what that commit does. */
  private static Optional<List<PathChange>> ofOnlyCommit(Peeled old, List<CommitChange> commits) {
    return Optional.of(commits)
        .filter(all -> all.size() == 1 && old.kind() == TargetKind.COMMIT)
        .map(all -> all.get(0))
        .filter(one -> one.commit().parents().equals(List.of(GitIds.core(old.id()))))
        .flatMap(one -> one.paths().toOptional());
  }

  private List<EntryChange> between(Peeled old, Peeled now) throws Unreadable {
    return diff.between(tree(old), tree(now));
  }

  private Optional<ObjectId> tree(Peeled peeled) throws Unreadable {
    return switch (peeled.kind()) {
      case COMMIT -> Optional.of(graph.get(peeled.id()).tree());
      case TREE -> Optional.of(peeled.id());
      case BLOB, NOTHING -> Optional.empty();
    };
  }

  private static List<EntryChange> judged(List<EntryChange> changes, List<CommitChange> commits) {
    Set<RepoPath> changed = new HashSet<>();
    for (CommitChange commit : commits) {
      Optional<List<PathChange>> paths = commit.paths().toOptional();
      if (paths.isEmpty()) {
        return changes;
      }
      paths.get().forEach(path -> changed.add(path.path()));
    }
    return changes.stream().filter(change -> changed.contains(change.path())).toList();
  }
}
