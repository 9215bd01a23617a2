package dev.ambit.git.walk;

import dev.ambit.git.store.Unreadable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Which commits are reachable from one place and not from another. Newest first, as git does it, so
 * that little more than the answer is read. Where commits claim dates older than their parents' the
 * answer may hold too many commits, never too few; one that would reach down to a root is looked at
 * again.
 */
public final class Reachability {

  private final CommitGraph graph;
  private final int limit;

  /**
   * @param limit the most commits an answer may have
   */
  public Reachability(CommitGraph graph, int limit) {
    this.graph = graph;
    this.limit = limit;
  }

  /** The commits reachable from {@code from} and not from {@code without}, in no order. */
  public Set<ObjectId> only(Collection<ObjectId> from, Collection<ObjectId> without)
      throws Unreadable {
    DifferenceWalk walk = new DifferenceWalk(graph, limit);
    for (ObjectId id : without) {
      walk.exclude(id);
    }
    for (ObjectId id : from) {
      walk.want(id);
    }
    return walk.run();
  }

  /**
   * The commits that {@code old} reaches and none of {@code kept} does; empty exactly if {@code
   * old} is still reached, whatever dates commits claim.
   */
  public Set<ObjectId> dropped(ObjectId old, Collection<ObjectId> kept) throws Unreadable {
    Set<ObjectId> dropped = only(List.of(old), kept);
    boolean reached =
        !dropped.isEmpty() && new CommonAncestorWalk(graph).run(List.of(old), kept).contains(old);
    return reached ? Set.of() : dropped;
  }
}
