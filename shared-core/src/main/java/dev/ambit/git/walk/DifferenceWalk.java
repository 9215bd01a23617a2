package dev.ambit.git.walk;

import dev.ambit.git.store.Unreadable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** One walk: commits wait newest first, and being excluded passes on to parents. */
final class DifferenceWalk {

  private final CommitGraph graph;
  private final int limit;
  private final Queue<GraphCommit> waiting = new PriorityQueue<>(GraphCommit.NEWEST_FIRST);
  private final Set<ObjectId> seen = new HashSet<>();
  private final Set<ObjectId> excluded = new HashSet<>();
  private final Set<ObjectId> wanted = new LinkedHashSet<>();
  private int waitingWanted;
  private long oldestWanted = Long.MAX_VALUE;

  DifferenceWalk(CommitGraph graph, int limit) {
    this.graph = graph;
    this.limit = limit;
  }

  /** Asks for {@code id} and what it reaches. */
  void want(ObjectId id) throws Unreadable {
    if (seen.add(id)) {
      waiting.add(graph.get(id));
      waitingWanted++;
    }
  }

  /** Leaves out {@code id} and what it reaches, also where it was already answered. */
  void exclude(ObjectId id) throws Unreadable {
    Deque<ObjectId> rest = new ArrayDeque<>();
    rest.push(id);
    while (!rest.isEmpty()) {
      ObjectId next = rest.pop();
      if (!excluded.add(next)) {
        continue;
      }
      if (seen.add(next)) {
        waiting.add(graph.get(next));
      } else if (wanted.remove(next)) {
        graph.get(next).parents().forEach(rest::push);
      } else {
        waitingWanted--;
      }
    }
  }

  Set<ObjectId> run() throws Unreadable {
    for (GraphCommit next = waiting.peek(); next != null && goesOn(next); next = waiting.peek()) {
      waiting.remove();
      if (excluded.contains(next.id())) {
        excludeParents(next);
      } else {
        answer(next);
      }
    }
    return wanted;
  }

  /** Excluded commits newer than an answer may yet turn out to reach it. */
  private boolean goesOn(GraphCommit next) {
    return waitingWanted > 0 || (!wanted.isEmpty() && next.seconds() >= oldestWanted);
  }

  private void excludeParents(GraphCommit commit) throws Unreadable {
    for (ObjectId parent : commit.parents()) {
      exclude(parent);
    }
  }

  private void answer(GraphCommit commit) throws Unreadable {
    waitingWanted--;
    wanted.add(commit.id());
    oldestWanted = Math.min(oldestWanted, commit.seconds());
    if (wanted.size() > limit) {
      throw new Unreadable("the ref moves over more than " + limit + " commits: push fewer");
    }
    for (ObjectId parent : commit.parents()) {
      want(parent);
    }
  }
}
