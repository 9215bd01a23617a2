package dev.ambit.git.walk;

import dev.ambit.git.store.Unreadable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** Finds where two sides of history parted. */
public final class MergeBases {

  private static final int MOST = 32;

  private final CommitGraph graph;

  public MergeBases(CommitGraph graph) {
    this.graph = graph;
  }

  /**
   * The common ancestors that no other common ancestor reaches, oldest first.
   *
   * @throws Unreadable also if there are more than anybody's history needs
   */
  public List<GraphCommit> of(Collection<ObjectId> left, Collection<ObjectId> right)
      throws Unreadable {
    Set<ObjectId> found = new CommonAncestorWalk(graph).run(left, right);
    if (found.size() > MOST) {
      throw new Unreadable("two sides of a merge have more than " + MOST + " merge bases");
    }
    List<GraphCommit> bases = new ArrayList<>();
    for (ObjectId id : found) {
      if (found.size() == 1 || isBest(id, found)) {
        bases.add(graph.get(id));
      }
    }
    bases.sort(Comparator.comparingLong(GraphCommit::seconds).thenComparing(GraphCommit::id));
    return bases;
  }

  /** Whether no other one reaches it; goes through the whole history if it must. */
  private boolean isBest(ObjectId id, Set<ObjectId> found) throws Unreadable {
    Set<ObjectId> seen = new HashSet<>(found);
    seen.remove(id);
    Deque<ObjectId> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (ObjectId parent : graph.get(open.pop()).parents()) {
        if (parent.equals(id)) {
          return false;
        }
        if (seen.add(parent)) {
          open.push(parent);
        }
      }
    }
    return true;
  }
}
