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

/** Puts together what reads one push. */
final class RefReadingParts {

  private RefReadingParts() {}

  static RefReading assemble(Repository repository, ObjectReader reader, ReadingRules rules)
      throws Unreadable {
    Budget budget = rules.budget();
    StoredObjects objects = new StoredObjects(reader, budget);
    CommitGraph graph = new CommitGraph(objects, budget.walked());
    Reachability reachability = new Reachability(graph, budget.commits());
    TreeReader trees = new TreeReader(objects);
    Allowance paths = new Allowance("changed paths", budget.paths());
    TreeDiff diff = new TreeDiff(trees, paths);
    Peeling peeling = new Peeling(objects, TagParser.checking(rules.signatures()));
    CommitReading commits =
        new CommitReading(
            objects,
            graph,
            CommitParser.checking(rules.signatures()),
            Notes.open(repository, reader, rules.notes()),
            diff,
            new MergeChanges(new MergeBases(graph, reachability), objects, paths),
            new NewTrees(trees));
    return new RefReading(
        reader,
        ProtectedTips.read(repository, rules.protect(), peeling),
        peeling,
        graph,
        reachability,
        commits,
        new NetChange(graph, diff, new MeasuredChanges(objects)));
  }
}
