package dev.ambit.git.walk;

import dev.ambit.git.store.Unreadable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** Finds where two sides of history parted. */
public final class MergeBases {

  private static final int MOST = 32;

  private final CommitGraph graph;
  private final Reachability reachability;

  public MergeBases(CommitGraph graph, Reachability reachability) {
    this.graph = graph;
    this.reachability = reachability;
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

  private boolean isBest(ObjectId id, Set<ObjectId> found) throws Unreadable {
    List<ObjectId> others = found.stream().filter(other -> !other.equals(id)).toList();
    return !reachability.only(List.of(id), others).isEmpty();
  }
}
