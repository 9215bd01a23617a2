package dev.ambit.git.tree;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Trees read lately, by id. All threads that read one repository may share it, without locks: a
 * tree takes the place of the one kept there before. Not to be shared between repositories or
 * pushes, which must not see what another one holds.
 */
public final class TreeCache {

  /** A kept tree takes at most this much memory, in bytes. */
  private static final int LARGEST = 1 << 14;

  private final AtomicReferenceArray<@Nullable Kept> places;

  private record Kept(ObjectId id, RawTree tree) {}

  private TreeCache(int places) {
    this.places = new AtomicReferenceArray<>(places);
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
    Kept kept = places.getAcquire(place(id));
    return kept != null && kept.id().equals(id) ? kept.tree() : null;
  }

  void keep(ObjectId id, RawTree tree) {
    if (tree.weight() <= LARGEST) {
      places.setRelease(place(id), new Kept(id.copy(), tree));
    }
  }

  /** An id's bits are as good as random ones, unless somebody searched for others: harmless. */
  private int place(ObjectId id) {
    return id.hashCode() & (places.length() - 1);
  }
}
