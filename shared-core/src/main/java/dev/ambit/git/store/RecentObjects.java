package dev.ambit.git.store;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiConsumer;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * What was read lately, by object id. Threads may share it without locks: an object takes the place
 * of the one kept there before. What is kept must not change.
 */
public final class RecentObjects<T> {

  private final AtomicReferenceArray<@Nullable Kept<T>> places;

  private record Kept<T>(ObjectId id, T value) {}

  /**
   * @param places how many objects are kept at most; a power of two
   */
  public RecentObjects(int places) {
    this.places = new AtomicReferenceArray<>(places);
  }

  /** What was kept for {@code id}; null if nothing is. */
  public @Nullable T get(ObjectId id) {
    Kept<T> kept = places.getAcquire(place(id));
    return kept != null && kept.id().equals(id) ? kept.value() : null;
  }

  /** Keeps it. */
  public void keep(ObjectId id, T value) {
    places.setRelease(place(id), new Kept<>(id.copy(), value));
  }

  /** Tells everything that is kept, in no order. */
  public void forEach(BiConsumer<ObjectId, T> told) {
    for (int i = 0; i < places.length(); i++) {
      Kept<T> kept = places.getAcquire(i);
      if (kept != null) {
        told.accept(kept.id(), kept.value());
      }
    }
  }

  /** An id's bits are as good as random ones; who searched for others only slows itself down. */
  private int place(ObjectId id) {
    return id.hashCode() & (places.length() - 1);
  }
}
