package dev.ambit.git.landing;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.LandedFacts;
import dev.ambit.core.facts.LandedRange;
import dev.ambit.core.facts.Likeness;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.git.Peeling;
import dev.ambit.git.merge.MergeChanges;
import dev.ambit.git.merge.ReplayedChange;
import dev.ambit.git.object.TagParser;
import dev.ambit.git.object.UncheckedSignatures;
import dev.ambit.git.store.Allowance;
import dev.ambit.git.store.Budget;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.GitIds;
import dev.ambit.git.store.OpenRepository;
import dev.ambit.git.store.StoredObjects;
import dev.ambit.git.store.Unreadable;
import dev.ambit.git.tree.TreeDiff;
import dev.ambit.git.tree.TreeReader;
import dev.ambit.git.walk.CommitGraph;
import dev.ambit.git.walk.GraphCommit;
import dev.ambit.git.walk.MergeBases;
import dev.ambit.git.walk.ParentsFirst;
import dev.ambit.git.walk.Reachability;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Reads what moves of protected refs landed. For one thread. */
public final class LandedCommits implements AutoCloseable {

  private final Repository repository;
  private final ObjectReader reader;
  private final StoredObjects objects;
  private final CommitGraph graph;
  private final Allowance paths;
  private final Peeling peeling;
  private @Nullable WalkedMove last;

  private LandedCommits(Repository repository, ObjectReader reader) {
    this.repository = repository;
    this.reader = reader;
    this.objects = new StoredObjects(reader, Budget.DEFAULT);
    this.graph = new CommitGraph(objects, Budget.DEFAULT.walked());
    this.paths = new Allowance("changed paths", Budget.DEFAULT.paths());
    this.peeling = new Peeling(objects, TagParser.checking(new UncheckedSignatures()));
  }

  /**
   * Opens a repository.
   *
   * @throws Unreadable if it cannot be read
   */
  public static LandedCommits open(GitEnvironment environment) throws Unreadable {
    Repository repository = OpenRepository.at(environment);
    return new LandedCommits(repository, repository.newObjectReader());
  }

  /**
   * What a move landed.
   *
   * @param standing where the protected refs stood before it
   * @param heads what was reviewed before it, the latest first
   * @throws Unreadable if its commits cannot be read
   */
  public LandedRange of(RefUpdate update, List<Oid> standing, List<Oid> heads) throws Unreadable {
    WalkedMove move = walk(update, standing);
    return compare(move, heads, move.landed());
  }

  /** The same, telling only of one landed commit; of none if it did not land. */
  public LandedRange of(RefUpdate update, List<Oid> standing, List<Oid> heads, Oid asked)
      throws Unreadable {
    WalkedMove move = walk(update, standing);
    return compare(move, heads, move.find(GitIds.jgit(asked)).stream().toList());
  }

  /** Whether the repository has this object. */
  public boolean has(Oid id) {
    try {
      return reader.has(GitIds.jgit(id));
    } catch (IOException | Unreadable e) {
      return false;
    }
  }

  /**
   * How many commits a move landed.
   *
   * @throws Unreadable if they cannot be read
   */
  public int count(RefUpdate update, List<Oid> standing) throws Unreadable {
    return walk(update, standing).landed().size();
  }

  @Override
  public void close() {
    reader.close();
    repository.close();
  }

  /** The commits of a move; who asks about each of many commits of it asks for the same one. */
  private WalkedMove walk(RefUpdate update, List<Oid> standing) throws Unreadable {
    if (last == null || !last.is(update, standing)) {
      last = walked(update, standing);
    }
    return last;
  }

  private WalkedMove walked(RefUpdate update, List<Oid> standing) throws Unreadable {
    List<ObjectId> old = commits(List.of(update.oldId()));
    List<ObjectId> now = commits(List.of(update.newId()));
    List<ObjectId> before = new ArrayList<>(commits(standing));
    before.addAll(old);
    return new WalkedMove(update, standing, old, now, landed(now, before), leftBehind(old, now));
  }

  private List<GraphCommit> landed(List<ObjectId> now, List<ObjectId> before) throws Unreadable {
    if (now.isEmpty()) {
      return List.of();
    }
    return new ParentsFirst(graph).order(now.get(0), reachability().only(now, before));
  }

  private LandedRange compare(WalkedMove move, List<Oid> heads, List<GraphCommit> asked) {
    List<ReviewedHead> reviewed = new ReviewedHeads(graph).read(heads, move.old());
    TreeDiff diff = new TreeDiff(new TreeReader(objects), paths);
    Likenesses likenesses = new Likenesses(graph, diff, new ReplayedChange(objects, paths));
    return new LandedRange(
        asked.stream().map(commit -> facts(commit, likenesses, reviewed)).toList(),
        move.now().stream().anyMatch(tip -> reviewed.stream().anyMatch(head -> head.brings(tip))),
        move.rewrites());
  }

  private LandedFacts facts(
      GraphCommit commit, Likenesses likenesses, List<ReviewedHead> reviewed) {
    List<Likeness> found = List.of();
    Optional<String> left = Optional.empty();
    try {
      found = likenesses.of(commit, reviewed);
    } catch (Unreadable e) {
      left = Optional.of(e.reason());
    }
    return new LandedFacts(
        GitIds.core(commit.id()),
        GitIds.core(commit.tree()),
        commit.parents().stream().map(GitIds::core).toList(),
        own(commit),
        found,
        left);
  }

  private Fact<List<RepoPath>> own(GraphCommit commit) {
    if (commit.parents().size() < 2) {
      return Fact.known(List.of());
    }
    try {
      MergeChanges merges = new MergeChanges(new MergeBases(graph), objects, paths, false);
      return Fact.known(
          merges.of(commit, graph.all(commit.parents())).stream().map(PathChange::path).toList());
    } catch (Unreadable e) {
      return Fact.unknown(e.reason());
    }
  }

  private boolean leftBehind(List<ObjectId> old, List<ObjectId> now) throws Unreadable {
    return !old.isEmpty() && !reachability().dropped(old.get(0), now).isEmpty();
  }

  private Reachability reachability() {
    return new Reachability(graph, Budget.DEFAULT.commits());
  }

  /** The commits among these ids, tags followed. */
  private List<ObjectId> commits(List<Oid> ids) throws Unreadable {
    List<ObjectId> commits = new ArrayList<>();
    for (Oid id : ids) {
      peeling.peel(GitIds.jgit(id)).commit().ifPresent(commits::add);
    }
    return commits;
  }
}
