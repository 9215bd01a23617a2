package dev.ambit.git;

import dev.ambit.core.facts.Operation;
import dev.ambit.git.walk.GraphCommit;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * How a ref moves through history.
 *
 * @param operation what that is to the ref
 * @param brought the commits it brings, parents first
 * @param dropped the commits it no longer reaches
 */
record RefMove(Operation operation, List<GraphCommit> brought, Set<ObjectId> dropped) {

  RefMove {
    brought = List.copyOf(brought);
    dropped = Set.copyOf(dropped);
  }
}
