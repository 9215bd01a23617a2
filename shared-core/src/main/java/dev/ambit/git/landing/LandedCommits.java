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
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Reads what moves of protected refs landed. For one thread. */
public final class LandedCommits implements AutoCloseable {

  private final Repository repository;
  private final ObjectReader reader;
  private final StoredObjects objects;
  private final CommitGraph graph;
  private final Allowance paths;
  private final Peeling peeling;

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
    return of(update, standing, heads, commit -> true);
  }

  /** The same, telling of those landed commits only that are asked for. */
  public LandedRange of(RefUpdate update, List<Oid> standing, List<Oid> heads, Predicate<Oid> asked)
      throws Unreadable {
    List<ObjectId> old = commits(List.of(update.oldId()));
    List<ObjectId> now = commits(List.of(update.newId()));
    List<ObjectId> before = new ArrayList<>(commits(standing));
    before.addAll(old);
    List<GraphCommit> landed = landed(now, before);
    List<ReviewedHead> reviewed = new ReviewedHeads(graph).read(heads, old);
    return new LandedRange(
        compare(
            landed.stream().filter(commit -> asked.test(GitIds.core(commit.id()))).toList(),
            reviewed),
        now.stream().anyMatch(tip -> reviewed.stream().anyMatch(head -> head.brings(tip))),
        !old.isEmpty() && !reachability().only(old, now).isEmpty());
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
    List<ObjectId> before = new ArrayList<>(commits(standing));
    before.addAll(commits(List.of(update.oldId())));
    return landed(commits(List.of(update.newId())), before).size();
  }

  @Override
  public void close() {
    reader.close();
    repository.close();
  }

  private List<GraphCommit> landed(List<ObjectId> now, List<ObjectId> before) throws Unreadable {
    if (now.isEmpty()) {
      return List.of();
    }
    return new ParentsFirst(graph).order(now.get(0), reachability().only(now, before));
  }

  private List<LandedFacts> compare(List<GraphCommit> landed, List<ReviewedHead> reviewed) {
    TreeDiff diff = new TreeDiff(new TreeReader(objects), paths);
    Likenesses likenesses = new Likenesses(graph, diff, new ReplayedChange(objects, paths));
    return landed.stream().map(commit -> facts(commit, likenesses, reviewed)).toList();
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
