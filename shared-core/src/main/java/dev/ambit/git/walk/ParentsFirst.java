package dev.ambit.git.walk;

import dev.ambit.git.store.Unreadable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** Puts commits in order: parents before children, a merge's first parent's side first. */
public final class ParentsFirst {

  /** A commit whose parents are being put in order. */
  private record Open(GraphCommit commit, Iterator<ObjectId> parents) {}

  private final CommitGraph graph;

  public ParentsFirst(CommitGraph graph) {
    this.graph = graph;
  }

  /** Those of {@code commits} that {@code tip} reaches through them. */
  public List<GraphCommit> order(ObjectId tip, Set<ObjectId> commits) throws Unreadable {
    List<GraphCommit> ordered = new ArrayList<>(commits.size());
    Set<ObjectId> begun = new HashSet<>();
    Deque<Open> open = new ArrayDeque<>();
    begin(tip, commits, begun, open);
    while (!open.isEmpty()) {
      Open top = open.element();
      if (top.parents().hasNext()) {
        begin(top.parents().next(), commits, begun, open);
      } else {
        ordered.add(open.pop().commit());
      }
    }
    return ordered;
  }

  private void begin(ObjectId id, Set<ObjectId> commits, Set<ObjectId> begun, Deque<Open> open)
      throws Unreadable {
    if (commits.contains(id) && begun.add(id)) {
      GraphCommit commit = graph.get(id);
      open.push(new Open(commit, commit.parents().iterator()));
    }
  }
}
