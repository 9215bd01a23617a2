package dev.ambit.git;

import dev.ambit.git.store.RecentObjects;
import dev.ambit.git.tree.StandingTrees;
import dev.ambit.git.tree.TreeCache;
import dev.ambit.git.walk.GraphCommit;

/**
 * What readers of one repository keep for each other.
 *
 * @param trees trees read lately
 * @param commits commits read lately
 * @param standing what lies below the trees that pushes build on
 */
record SharedReading(TreeCache trees, RecentObjects<GraphCommit> commits, StandingTrees standing) {

  /** For one push, which keeps its commits itself. */
  static SharedReading forPush(StandingTrees standing) {
    return new SharedReading(TreeCache.forPush(), new RecentObjects<>(1), standing);
  }

  /** For all of a history: some 40 mebibytes of commits. */
  static SharedReading forHistory() {
    return new SharedReading(
        TreeCache.forHistory(), new RecentObjects<>(1 << 17), StandingTrees.forPushes());
  }
}
