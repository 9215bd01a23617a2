package dev.ambit.git.walk;

import dev.ambit.git.store.Unreadable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Paints history from two sides until every commit still waiting lies below a common one. Every
 * best common ancestor is found, whatever dates commits claim; with odd dates also others.
 */
final class CommonAncestorWalk {

  private static final int LEFT = 1;
  private static final int RIGHT = 2;
  private static final int COMMON = LEFT | RIGHT;
  private static final int BELOW = 4;

  private final CommitGraph graph;
  private final Map<ObjectId, Integer> paint = new HashMap<>();
  private final Queue<GraphCommit> waiting = new PriorityQueue<>(GraphCommit.NEWEST_FIRST);
  private final Set<ObjectId> fresh = new HashSet<>();
  private final Set<ObjectId> queued = new HashSet<>();

  CommonAncestorWalk(CommitGraph graph) {
    this.graph = graph;
  }

  Set<ObjectId> run(Collection<ObjectId> left, Collection<ObjectId> right) throws Unreadable {
    for (ObjectId id : left) {
      add(id, LEFT);
    }
    for (ObjectId id : right) {
      add(id, RIGHT);
    }
    Set<ObjectId> common = new LinkedHashSet<>();
    while (!fresh.isEmpty()) {
      step(waiting.remove(), common);
    }
    common.removeIf(id -> (paintOf(id) & BELOW) != 0);
    return common;
  }

  private void step(GraphCommit commit, Set<ObjectId> common) throws Unreadable {
    queued.remove(commit.id());
    fresh.remove(commit.id());
    int colours = paintOf(commit.id());
    if (colours == COMMON) {
      common.add(commit.id());
      colours |= BELOW;
    }
    for (ObjectId parent : commit.parents()) {
      add(parent, colours);
    }
  }

  private void add(ObjectId id, int colours) throws Unreadable {
    int before = paintOf(id);
    int after = before | colours;
    if (before == after) {
      return;
    }
    paint.put(id, after);
    if (queued.add(id)) {
      waiting.add(graph.get(id));
    }
    if ((after & BELOW) == 0) {
      fresh.add(id);
    } else {
      fresh.remove(id);
    }
  }

  private int paintOf(ObjectId id) {
    return paint.getOrDefault(id, 0);
  }
}
