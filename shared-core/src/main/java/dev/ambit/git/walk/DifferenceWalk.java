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

  /** How many commits are looked at to see whether an answer that holds a root holds too many. */
  private static final int MOST_TO_MAKE_SURE = 50_000;

  private final CommitGraph graph;
  private final int limit;
  private final Queue<GraphCommit> waiting = new PriorityQueue<>(GraphCommit.NEWEST_FIRST);
  private final Set<ObjectId> seen = new HashSet<>();
  private final Set<ObjectId> excluded = new HashSet<>();
  private final Set<ObjectId> wanted = new LinkedHashSet<>();
  private final Set<ObjectId> wantedRoots = new HashSet<>();
  private int waitingWanted;
  private long oldestWanted = Long.MAX_VALUE;
  private int madeSure;

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
        wantedRoots.remove(next);
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

  /**
   * Excluded commits newer than an answer may yet turn out to reach it. An answer down to a root is
   * rare, and what one looks like whose excluded commits claim to be older than all of it.
   */
  private boolean goesOn(GraphCommit next) {
    return waitingWanted > 0
        || (!wanted.isEmpty() && next.seconds() >= oldestWanted)
        || (!wantedRoots.isEmpty() && madeSure++ < MOST_TO_MAKE_SURE);
  }

  private void excludeParents(GraphCommit commit) throws Unreadable {
    for (ObjectId parent : commit.parents()) {
      exclude(parent);
    }
  }

  private void answer(GraphCommit commit) throws Unreadable {
    waitingWanted--;
    wanted.add(commit.id());
    if (commit.parents().isEmpty()) {
      wantedRoots.add(commit.id());
    }
    oldestWanted = Math.min(oldestWanted, commit.seconds());
    if (wanted.size() > limit) {
      throw new Unreadable("the ref moves over more than " + limit + " commits: push fewer");
    }
    for (ObjectId parent : commit.parents()) {
      want(parent);
    }
  }
}
