package dev.ambit.git;

import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.facts.RefChange;
import dev.ambit.git.store.GitIds;
import dev.ambit.git.store.Unreadable;
import dev.ambit.git.walk.CommitGraph;
import dev.ambit.git.walk.GraphCommit;
import dev.ambit.git.walk.ParentsFirst;
import dev.ambit.git.walk.Reachability;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Reads what the updates of one push bring, ref by ref. */
final class RefReading implements AutoCloseable {

  private final ObjectReader reader;
  private final ProtectedTips protectedTips;
  private final Peeling peeling;
  private final CommitGraph graph;
  private final Reachability reachability;
  private final CommitReading commits;
  private final NetChange net;

  RefReading(
      ObjectReader reader,
      ProtectedTips protectedTips,
      Peeling peeling,
      CommitGraph graph,
      Reachability reachability,
      CommitReading commits,
      NetChange net) {
    this.reader = reader;
    this.protectedTips = protectedTips;
    this.peeling = peeling;
    this.graph = graph;
    this.reachability = reachability;
    this.commits = commits;
    this.net = net;
  }

  static RefReading start(Repository repository, ReadingRules rules) throws Unreadable {
    ObjectReader reader = repository.newObjectReader();
    try {
      return RefReadingParts.assemble(repository, reader, rules);
    } catch (Unreadable e) {
      reader.close();
      throw e;
    }
  }

  /** What {@code update} brings. */
  RefChange read(RefUpdate update) throws Unreadable {
    Peeled old = peeling.peel(GitIds.jgit(update.oldId()));
    Peeled now = peeling.peel(GitIds.jgit(update.newId()));
    List<GraphCommit> brought = brought(old, now);
    Set<ObjectId> dropped = dropped(update, old, now, brought);
    Operation operation = operation(update, old, now, dropped);
    List<CommitChange> changes = new ArrayList<>(brought.size());
    for (GraphCommit commit : brought) {
      changes.add(commits.read(commit));
    }
    return new RefChange(
        operation,
        now.kind(),
        now.tags(),
        changes,
        net.of(operation, old, now, changes),
        dropped.stream().map(GitIds::core).sorted().toList());
  }

  @Override
  public void close() {
    reader.close();
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
    boolean stays =
        before.isEmpty()
            || brought.stream().anyMatch(commit -> commit.parents().contains(before.get()));
    if (stays) {
      return Set.of();
    }
    Collection<ObjectId> kept =
        update.deletes() ? protectedTips.without(update.ref()) : now.commit().stream().toList();
    return reachability.only(List.of(before.orElseThrow()), kept);
  }

  private static Operation operation(
      RefUpdate update, Peeled old, Peeled now, Set<ObjectId> dropped) {
    if (update.creates()) {
      return Operation.CREATE;
    }
    if (update.deletes()) {
      return Operation.DELETE;
    }
    boolean isCommit = old.tags().isEmpty() && old.commit().isPresent();
    boolean reached =
        isCommit
            ? now.commit().isPresent() && dropped.isEmpty()
            : now.tags().stream().anyMatch(tag -> tag.id().equals(update.oldId()))
                || update.oldId().equals(update.newId());
    return reached ? Operation.UPDATE : Operation.FORCE;
  }
}
