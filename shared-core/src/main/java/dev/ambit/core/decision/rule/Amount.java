package dev.ambit.core.decision.rule;

import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.scope.Usage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much work a push brings, as limits count it. */
final class Amount {

  private Amount() {}

  /** The amount of these touches and commits, as one push. */
  static Usage of(int commits, List<Touch> touches) {
    Set<RepoPath> paths = new HashSet<>();
    long lines = 0;
    for (Touch touch : touches) {
      PathChange change = touch.change();
      paths.add(change.path());
      lines += touch.commit().isPresent() ? change.lines() : 0;
    }
    return new Usage(1, commits, paths.size(), (int) Math.min(Integer.MAX_VALUE, lines));
  }
}
