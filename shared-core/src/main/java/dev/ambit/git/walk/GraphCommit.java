package dev.ambit.git.walk;

import java.util.Comparator;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A commit as a node of history.
 *
 * @param id the commit
 * @param tree its tree
 * @param parents its parents, in order
 * @param seconds the time that the committer claims; only orders walks
 */
public record GraphCommit(ObjectId id, ObjectId tree, List<ObjectId> parents, long seconds) {

  static final Comparator<GraphCommit> NEWEST_FIRST =
      Comparator.comparingLong(GraphCommit::seconds).reversed().thenComparing(GraphCommit::id);

  public GraphCommit {
    parents = List.copyOf(parents);
  }
}
