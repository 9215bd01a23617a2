package dev.ambit.git;

import dev.ambit.git.merge.MergeChanges;
import dev.ambit.git.object.CommitParser;
import dev.ambit.git.object.TagParser;
import dev.ambit.git.store.Allowance;
import dev.ambit.git.store.Budget;
import dev.ambit.git.store.Notes;
import dev.ambit.git.store.StoredObjects;
import dev.ambit.git.store.Unreadable;
import dev.ambit.git.tree.MeasuredChanges;
import dev.ambit.git.tree.NewTrees;
import dev.ambit.git.tree.TreeDiff;
import dev.ambit.git.tree.TreeReader;
import dev.ambit.git.walk.CommitGraph;
import dev.ambit.git.walk.MergeBases;
import dev.ambit.git.walk.Reachability;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Puts together what reads one push: its parts share one budget and what they have read. */
final class PushReading {

  private final ReadingRules rules;
  private final StoredObjects objects;
  private final CommitGraph graph;
  private final Reachability reachability;
  private final TreeReader trees;
  private final TreeDiff diff;
  private final Allowance paths;

  private PushReading(ObjectReader reader, ReadingRules rules, SharedReading kept) {
    Budget budget = rules.budget();
    this.rules = rules;
    this.objects = new StoredObjects(reader, budget);
    this.graph = new CommitGraph(objects, budget.walked(), kept.commits());
    this.reachability = new Reachability(graph, budget.commits());
    this.trees = new TreeReader(objects, kept.trees());
    this.paths = new Allowance("changed paths", budget.paths());
    this.diff = new TreeDiff(trees, paths);
  }

  /**
   * What reads the refs of one push. The caller closes {@code reader}.
   *
   * @param kept what of this repository was read before
   */
  static RefReading of(
      Repository repository, ObjectReader reader, ReadingRules rules, SharedReading kept)
      throws Unreadable {
    return of(
        repository,
        reader,
        rules,
        kept,
        peeling -> ProtectedTips.read(repository, rules.protect(), peeling));
  }

  /** Finds where the protected refs stand before the push. */
  @FunctionalInterface
  interface Standing {
    ProtectedTips read(Peeling peeling) throws Unreadable;
  }

  static RefReading of(
      Repository repository,
      ObjectReader reader,
      ReadingRules rules,
      SharedReading kept,
      Standing standing)
      throws Unreadable {
    PushReading parts = new PushReading(reader, rules, kept);
    Peeling peeling = new Peeling(parts.objects, TagParser.checking(rules.signatures()));
    ProtectedTips tips = standing.read(peeling);
    return new RefReading(
        new RefAliases(repository),
        peeling,
        new RefMoves(tips, parts.graph, parts.reachability),
        parts.commits(Notes.open(repository, reader, rules.notes())),
        new NetChange(parts.graph, parts.diff, parts.measured()),
        new ElsewhereReading(parts.objects, parts.trees, parts.graph, kept.standing()));
  }

  private CommitReading commits(Notes notes) {
    CommitParser parser = CommitParser.checking(rules.signatures());
    MergeBases bases = new MergeBases(graph);
    return new CommitReading(
        graph,
        new CommitFactsReading(objects, parser, notes),
        new OwnPaths(diff, measured(), new MergeChanges(bases, objects, paths, rules.measure())),
        new NewTrees(trees));
  }

  private MeasuredChanges measured() {
    return new MeasuredChanges(objects, trees, rules.measure());
  }
}
