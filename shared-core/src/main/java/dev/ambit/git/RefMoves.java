package dev.ambit.git;

import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.facts.Operation;
import dev.ambit.git.store.Unreadable;
import dev.ambit.git.walk.CommitGraph;
import dev.ambit.git.walk.GraphCommit;
import dev.ambit.git.walk.ParentsFirst;
import dev.ambit.git.walk.Reachability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** Finds out how refs move. Only what a protected ref reaches counts as vetted. */
record RefMoves(ProtectedTips protectedTips, CommitGraph graph, Reachability reachability) {

  RefMove of(RefUpdate update, Peeled old, Peeled now) throws Unreadable {
    List<GraphCommit> brought = brought(old, now);
    Set<ObjectId> dropped = dropped(update, old, now, brought);
    return new RefMove(operation(update, old, now, dropped), brought, dropped);
  }

  private List<GraphCommit> brought(Peeled old, Peeled now) throws Unreadable {
    if (now.commit().isEmpty()) {
      return List.of();
    }
    List<ObjectId> vetted = new ArrayList<>(protectedTips.all());
    old.commit().ifPresent(vetted::add);
    Set<ObjectId> found = reachability.only(List.of(now.id()), vetted);
    return new ParentsFirst(graph).order(now.id(), found);
  }

  private Set<ObjectId> dropped(RefUpdate update, Peeled old, Peeled now, List<GraphCommit> brought)
      throws Unreadable {
    Optional<ObjectId> before = old.commit();
    if (before.isEmpty() || isParentOfOne(before.get(), brought)) {
      return Set.of();
    }
    List<ObjectId> kept =
        update.deletes() ? protectedTips.without(update.ref()) : now.commit().stream().toList();
    return reachability.dropped(before.get(), kept);
  }

  private static boolean isParentOfOne(ObjectId id, List<GraphCommit> commits) {
    return commits.stream().anyMatch(commit -> commit.parents().contains(id));
  }

  private static Operation operation(
      RefUpdate update, Peeled old, Peeled now, Set<ObjectId> dropped) {
    if (update.creates()) {
      return Operation.CREATE;
    }
    if (update.deletes()) {
      return Operation.DELETE;
    }
    return keepsOld(update, old, now, dropped) ? Operation.UPDATE : Operation.FORCE;
  }

  /**
   * A tag, tree or blob stays reachable only by tags that lead to it. A ref below {@code refs/tags}
   * says what one object is called, so to move it is never just to go on.
   */
  private static boolean keepsOld(RefUpdate update, Peeled old, Peeled now, Set<ObjectId> dropped) {
    if (update.oldId().equals(update.newId())) {
      return true;
    }
    if (update.ref().isTag()) {
      return false;
    }
    if (old.tags().isEmpty() && old.commit().isPresent()) {
      return now.commit().isPresent() && dropped.isEmpty();
    }
    return now.tags().stream()
        .anyMatch(tag -> tag.id().equals(update.oldId()) || tag.target().equals(update.oldId()));
  }
}
