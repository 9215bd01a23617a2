package dev.ambit.git;

import dev.ambit.core.facts.CommitChange;
import dev.ambit.git.store.Unreadable;
import dev.ambit.git.tree.NewTrees;
import dev.ambit.git.walk.CommitGraph;
import dev.ambit.git.walk.GraphCommit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;

/** Reads commits with what they changed, each once however many refs bring it. */
final class CommitReading {

  private final CommitGraph graph;
  private final CommitFactsReading facts;
  private final OwnPaths paths;
  private final NewTrees newTrees;
  private final Map<ObjectId, CommitChange> read = new HashMap<>();

  CommitReading(CommitGraph graph, CommitFactsReading facts, OwnPaths paths, NewTrees newTrees) {
    this.graph = graph;
    this.facts = facts;
    this.paths = paths;
    this.newTrees = newTrees;
  }

  /** The commits and what they changed, in order. */
  List<CommitChange> readAll(List<GraphCommit> commits) throws Unreadable {
    List<CommitChange> changes = new ArrayList<>(commits.size());
    for (GraphCommit commit : commits) {
      changes.add(read(commit));
    }
    return changes;
  }

  private CommitChange read(GraphCommit commit) throws Unreadable {
    CommitChange known = read.get(commit.id());
    if (known != null) {
      return known;
    }
    List<GraphCommit> parents = graph.all(commit.parents());
    List<ObjectId> trees = parents.stream().map(GraphCommit::tree).toList();
    CommitChange change =
        new CommitChange(
            facts.read(commit.id()),
            paths.of(commit, parents),
            newTrees.check(commit.tree(), trees));
    read.put(commit.id(), change);
    return change;
  }
}
