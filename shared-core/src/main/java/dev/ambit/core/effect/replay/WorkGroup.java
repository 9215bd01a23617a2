package dev.ambit.core.effect.replay;

import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.scope.PathCover;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Changes that touch much the same few files, so that one narrow grant would have covered them.
 *
 * @param steps the changes
 * @param paths what they touch
 */
record WorkGroup(List<ReplayedStep> steps, Set<RepoPath> paths) {

  /** Puts changes into groups: each to the one it shares most files with, if that stays small. */
  static List<WorkGroup> of(List<ReplayedStep> steps) {
    List<WorkGroup> groups = new ArrayList<>();
    for (ReplayedStep step : steps) {
      Collection<RepoPath> paths = step.work().orElseThrow().paths();
      Optional<WorkGroup> nearest =
          groups.stream()
              .filter(group -> group.shared(paths) > 0 && group.sizeWith(paths) <= PathCover.MOST)
              .max(Comparator.comparingLong(group -> group.shared(paths)));
      nearest.orElseGet(() -> fresh(groups)).add(step, paths);
    }
    return groups;
  }

  private static WorkGroup fresh(List<WorkGroup> groups) {
    WorkGroup group = new WorkGroup(new ArrayList<>(), new HashSet<>());
    groups.add(group);
    return group;
  }

  private void add(ReplayedStep step, Collection<RepoPath> more) {
    steps.add(step);
    paths.addAll(more);
  }

  private long shared(Collection<RepoPath> more) {
    return more.stream().filter(paths::contains).count();
  }

  private long sizeWith(Collection<RepoPath> more) {
    return paths.size() + more.size() - shared(more);
  }
}
