package dev.ambit.git;

import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.PathChange;
import dev.ambit.git.merge.MergeChanges;
import dev.ambit.git.object.CommitParser;
import dev.ambit.git.store.GitIds;
import dev.ambit.git.store.Notes;
import dev.ambit.git.store.StoredObjects;
import dev.ambit.git.store.Unreadable;
import dev.ambit.git.tree.MeasuredChanges;
import dev.ambit.git.tree.NewTrees;
import dev.ambit.git.tree.TreeDiff;
import dev.ambit.git.walk.CommitGraph;
import dev.ambit.git.walk.GraphCommit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** Reads commits with what they changed, each once however many refs bring it. */
final class CommitReading {

  private final StoredObjects objects;
  private final CommitGraph graph;
  private final CommitParser parser;
  private final Notes notes;
  private final TreeDiff diff;
  private final MeasuredChanges measured;
  private final MergeChanges merges;
  private final NewTrees newTrees;
  private final Map<ObjectId, CommitChange> read = new HashMap<>();

  CommitReading(
      StoredObjects objects,
      CommitGraph graph,
      CommitParser parser,
      Notes notes,
      TreeDiff diff,
      MergeChanges merges,
      NewTrees newTrees) {
    this.objects = objects;
    this.graph = graph;
    this.parser = parser;
    this.notes = notes;
    this.diff = diff;
    this.measured = new MeasuredChanges(objects);
    this.merges = merges;
    this.newTrees = newTrees;
  }

  /** The commit and what it changed; its paths are unknown where a tree or content is. */
  CommitChange read(GraphCommit commit) throws Unreadable {
    CommitChange known = read.get(commit.id());
    if (known != null) {
      return known;
    }
    List<GraphCommit> parents = graph.all(commit.parents());
    List<ObjectId> trees = parents.stream().map(GraphCommit::tree).toList();
    CommitChange change =
        new CommitChange(
            facts(commit), paths(commit, parents), newTrees.check(commit.tree(), trees));
    read.put(commit.id(), change);
    return change;
  }

  private CommitFacts facts(GraphCommit commit) throws Unreadable {
    Fact<CommitFacts> facts = parser.parse(GitIds.core(commit.id()), objects.commit(commit.id()));
    CommitFacts known =
        facts
            .toOptional()
            .orElseThrow(() -> new Unreadable(facts.fold(value -> "", reason -> reason)));
    return notes.attach(known);
  }

  private Fact<List<PathChange>> paths(GraphCommit commit, List<GraphCommit> parents) {
    try {
      return Fact.known(
          parents.size() > 1 ? merges.of(commit, parents) : besideParent(commit, parents));
    } catch (Unreadable e) {
      return Fact.unknown("commit " + commit.id().name() + ": " + e.reason());
    }
  }

  private List<PathChange> besideParent(GraphCommit commit, List<GraphCommit> parents)
      throws Unreadable {
    Optional<ObjectId> before = parents.stream().map(GraphCommit::tree).findFirst();
    return measured.of(diff.between(before, Optional.of(commit.tree())));
  }
}
