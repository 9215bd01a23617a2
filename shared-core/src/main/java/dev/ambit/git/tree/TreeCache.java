package dev.ambit.git.tree;

import dev.ambit.git.store.RecentObjects;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Trees read lately. All threads that read one repository may share it. Not to be shared between
 * repositories or pushes, which must not see what another one holds.
 */
public final class TreeCache {

  /** A kept tree takes at most this much memory, in bytes. */
  private static final int LARGEST = 1 << 14;

  private final RecentObjects<RawTree> kept;

  private TreeCache(int places) {
    this.kept = new RecentObjects<>(places);
  }

  /** For one push: at most 64 mebibytes. */
  public static TreeCache forPush() {
    return new TreeCache(1 << 12);
  }

  /** For all of a history: at most 256 mebibytes, and a tenth of that where trees are usual. */
  public static TreeCache forHistory() {
    return new TreeCache(1 << 14);
  }

  /** The tree {@code id}, if it is still kept. */
  @Nullable RawTree get(ObjectId id) {
    return kept.get(id);
  }

  void keep(ObjectId id, RawTree tree) {
    if (tree.weight() <= LARGEST) {
      kept.keep(id, tree);
    }
  }
}
