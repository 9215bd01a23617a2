package dev.ambit.core.effect.replay;

import dev.ambit.core.decision.CommitCase;
import dev.ambit.core.decision.RefCase;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RepoPath;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How much of a change the policy asks something of.
 *
 * @param commits the commits
 * @param lines the lines they change
 * @param paths the paths they change, in order; as many as are kept
 * @param files how many paths there are
 */
public record AgentWork(int commits, int lines, List<RepoPath> paths, int files) {

  private static final int KEPT = 500;

  public AgentWork {
    paths = List.copyOf(paths);
  }

  /** Whether every path is kept. */
  boolean isWhole() {
    return paths.size() == files;
  }

  static AgentWork of(RefCase ref) {
    List<CommitCase> asked =
        ref.commits().stream().filter(c -> c.treatment() != Treatment.ALLOW).toList();
    SortedSet<RepoPath> paths = new TreeSet<>();
    long lines = 0;
    for (CommitCase commit : asked) {
      for (PathChange change : commit.change().paths().toOptional().orElse(List.of())) {
        paths.add(change.path());
        lines += change.lines();
      }
    }
    return new AgentWork(
        asked.size(),
        (int) Math.min(Integer.MAX_VALUE, lines),
        paths.stream().limit(KEPT).toList(),
        paths.size());
  }
}
