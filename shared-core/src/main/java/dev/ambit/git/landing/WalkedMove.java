package dev.ambit.git.landing;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.git.walk.GraphCommit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** The commits of one move of a ref, walked once. */
final class WalkedMove {

  private final RefUpdate update;
  private final List<Oid> standing;
  private final List<ObjectId> old;
  private final List<ObjectId> now;
  private final List<GraphCommit> landed;
  private final boolean rewrites;
  private final Map<ObjectId, GraphCommit> byId = new HashMap<>();

  /**
   * @param standing where the protected refs stood before it
   * @param old the commit the ref stood at, tags followed; at most one
   * @param now the commit it stands at; at most one
   * @param landed what it landed, parents first
   * @param rewrites whether it left commits behind
   */
  WalkedMove(
      RefUpdate update,
      List<Oid> standing,
      List<ObjectId> old,
      List<ObjectId> now,
      List<GraphCommit> landed,
      boolean rewrites) {
    this.update = update;
    this.standing = List.copyOf(standing);
    this.old = List.copyOf(old);
    this.now = List.copyOf(now);
    this.landed = List.copyOf(landed);
    this.rewrites = rewrites;
    landed.forEach(commit -> byId.put(commit.id(), commit));
  }

  /** Whether it is this move. */
  boolean is(RefUpdate other, List<Oid> others) {
    return update.equals(other) && standing.equals(others);
  }

  List<ObjectId> old() {
    return old;
  }

  List<ObjectId> now() {
    return now;
  }

  List<GraphCommit> landed() {
    return landed;
  }

  boolean rewrites() {
    return rewrites;
  }

  /** The landed commit with this id. */
  Optional<GraphCommit> find(ObjectId id) {
    return Optional.ofNullable(byId.get(id));
  }
}
