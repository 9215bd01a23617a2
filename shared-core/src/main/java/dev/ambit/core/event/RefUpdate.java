package dev.ambit.core.event;

/**
 * One line of a push: a ref is to move from one object to another.
 *
 * @param ref the ref
 * @param oldId where it stands; all zero if it does not exist
 * @param newId where it shall stand; all zero if it shall go
 */
public record RefUpdate(RefName ref, Oid oldId, Oid newId) {

  public RefUpdate {
    if (oldId.hex().length() != newId.hex().length()) {
      throw new IllegalArgumentException("old and new id are of different hash functions");
    }
    if (oldId.isZero() && newId.isZero()) {
      throw new IllegalArgumentException("a ref update from nothing to nothing");
    }
  }

  public boolean creates() {
    return oldId.isZero();
  }

  public boolean deletes() {
    return newId.isZero();
  }
}
