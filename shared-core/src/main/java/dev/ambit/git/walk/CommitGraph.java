package dev.ambit.git.walk;

import dev.ambit.core.event.Oid;
import dev.ambit.git.object.CommitLinks;
import dev.ambit.git.store.Allowance;
import dev.ambit.git.store.GitIds;
import dev.ambit.git.store.RecentObjects;
import dev.ambit.git.store.StoredObjects;
import dev.ambit.git.store.Unreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;

/** The commits of a repository as nodes, each read once. For one thread. */
public final class CommitGraph {

  private final StoredObjects objects;
  private final Allowance walked;
  private final RecentObjects<GraphCommit> shared;
  private final Map<ObjectId, GraphCommit> read = new HashMap<>();

  /**
   * @param walked how many commits may be looked at
   */
  public CommitGraph(StoredObjects objects, int walked) {
    this(objects, walked, new RecentObjects<>(1));
  }

  /**
   * @param walked how many commits may be looked at
   * @param shared commits of the same repository that other graphs read
   */
  public CommitGraph(StoredObjects objects, int walked, RecentObjects<GraphCommit> shared) {
    this.objects = objects;
    this.shared = shared;
    this.walked = new Allowance("commits of history", walked);
  }

  /** The commit {@code id}. */
  public GraphCommit get(ObjectId id) throws Unreadable {
    GraphCommit known = read.get(id);
    if (known != null) {
      return known;
    }
    walked.take(1);
    GraphCommit other = shared.get(id);
    GraphCommit commit = other != null ? other : readHere(id);
    read.put(commit.id(), commit);
    return commit;
  }

  private GraphCommit readHere(ObjectId id) throws Unreadable {
    GraphCommit commit = node(id.copy(), links(id));
    shared.keep(commit.id(), commit);
    return commit;
  }

  /** Every one of {@code ids}, in order. */
  public List<GraphCommit> all(Iterable<ObjectId> ids) throws Unreadable {
    List<GraphCommit> commits = new ArrayList<>();
    for (ObjectId id : ids) {
      commits.add(get(id));
    }
    return commits;
  }

  private CommitLinks links(ObjectId id) throws Unreadable {
    return CommitLinks.of(GitIds.core(id), objects.commit(id))
        .orElseThrow(
            () -> new Unreadable("commit " + id.name() + " names no tree or a bad parent"));
  }

  private static GraphCommit node(ObjectId id, CommitLinks links) {
    return new GraphCommit(
        id,
        toId(links.tree()),
        links.parents().stream().map(CommitGraph::toId).toList(),
        links.seconds());
  }

  private static ObjectId toId(Oid id) {
    return ObjectId.fromString(id.hex());
  }
}
