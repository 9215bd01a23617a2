package dev.ambit.git.landing;

import dev.ambit.core.facts.Likeness;
import dev.ambit.core.facts.Likeness.Relation;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.git.merge.ReplayedChange;
import dev.ambit.git.store.GitIds;
import dev.ambit.git.store.Unreadable;
import dev.ambit.git.tree.TreeDiff;
import dev.ambit.git.walk.CommitGraph;
import dev.ambit.git.walk.GraphCommit;
import dev.ambit.git.walk.MergeBases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** Finds what landed commits have in common with reviewed heads. */
final class Likenesses {

  private static final int MOST_REPLAYS = 500;

  private final CommitGraph graph;
  private final TreeDiff diff;
  private final ReplayedChange replay;
  private final Map<ObjectId, TouchedPaths> touched = new HashMap<>();
  private int replays;

  Likenesses(CommitGraph graph, TreeDiff diff, ReplayedChange replay) {
    this.graph = graph;
    this.diff = diff;
    this.replay = replay;
  }

  /** What {@code landed} has in common with each of {@code heads}, the closest first. */
  List<Likeness> of(GraphCommit landed, List<ReviewedHead> heads) throws Unreadable {
    List<Likeness> found = new ArrayList<>();
    for (ReviewedHead head : heads) {
      of(landed, head).ifPresent(found::add);
    }
    found.sort(
        Comparator.comparing((Likeness each) -> each.drift().isEmpty() ? 0 : 1)
            .thenComparing(Likeness::relation)
            .thenComparing(each -> each.drift().size()));
    return found;
  }

  private Optional<Likeness> of(GraphCommit landed, ReviewedHead head) throws Unreadable {
    if (head.brings(landed.id())) {
      return Optional.of(likeness(Relation.SAME, head, landed, List.of(landed), List.of()));
    }
    if (landed.parents().size() > 1) {
      return merged(landed, head);
    }
    return touches(landed, head) ? replayed(landed, head) : Optional.empty();
  }

  private Optional<Likeness> merged(GraphCommit landed, ReviewedHead head) throws Unreadable {
    for (ObjectId parent : landed.parents()) {
      if (head.brings(parent)) {
        GraphCommit reviewed = graph.get(parent);
        return Optional.of(likeness(Relation.MERGED, head, reviewed, List.of(), List.of()));
      }
    }
    return Optional.empty();
  }

  private Optional<Likeness> replayed(GraphCommit landed, ReviewedHead head) throws Unreadable {
    for (GraphCommit commit : head.commits()) {
      if (commit.parents().size() < 2
          && touched(commit).meets(touched(landed))
          && differences(parentTree(commit), commit, landed).isEmpty()) {
        return Optional.of(likeness(Relation.REPLAYED, head, commit, List.of(commit), List.of()));
      }
    }
    return gathered(landed, head);
  }

  private Optional<Likeness> gathered(GraphCommit landed, ReviewedHead head) throws Unreadable {
    Optional<ObjectId> base = base(landed, head);
    List<RepoPath> drift = differences(base, head.head(), landed);
    boolean alike =
        drift.isEmpty() || TouchedPaths.of(diff, base, head.head()).isMostlyIn(touched(landed));
    return alike
        ? Optional.of(likeness(Relation.GATHERED, head, head.head(), head.commits(), drift))
        : Optional.empty();
  }

  private boolean touches(GraphCommit landed, ReviewedHead head) throws Unreadable {
    for (GraphCommit commit : head.commits()) {
      if (touched(commit).meets(touched(landed))) {
        return true;
      }
    }
    return false;
  }

  private TouchedPaths touched(GraphCommit commit) throws Unreadable {
    TouchedPaths known = touched.get(commit.id());
    if (known != null) {
      return known;
    }
    TouchedPaths read = TouchedPaths.of(diff, parentTree(commit), commit);
    touched.put(commit.id(), read);
    return read;
  }

  /** Where the reviewed work and the landed commit's parent parted. */
  private Optional<ObjectId> base(GraphCommit landed, ReviewedHead head) throws Unreadable {
    if (landed.parents().isEmpty()) {
      return Optional.empty();
    }
    return new MergeBases(graph)
        .of(List.of(head.head().id()), landed.parents()).stream()
            .findFirst()
            .map(GraphCommit::tree);
  }

  private Optional<ObjectId> parentTree(GraphCommit commit) throws Unreadable {
    return commit.parents().isEmpty()
        ? Optional.empty()
        : Optional.of(graph.get(commit.parents().get(0)).tree());
  }

  private List<RepoPath> differences(
      Optional<ObjectId> before, GraphCommit after, GraphCommit landed) throws Unreadable {
    if (++replays > MOST_REPLAYS) {
      throw new Unreadable("more than " + MOST_REPLAYS + " reviewed changes might be it");
    }
    return replay.differences(before, after.tree(), parentTree(landed), landed.tree());
  }

  private static Likeness likeness(
      Relation relation,
      ReviewedHead head,
      GraphCommit reviewed,
      List<GraphCommit> commits,
      List<RepoPath> drift) {
    return new Likeness(
        GitIds.core(head.head().id()),
        relation,
        GitIds.core(reviewed.id()),
        GitIds.core(reviewed.tree()),
        commits.stream().map(GraphCommit::id).map(GitIds::core).toList(),
        drift);
  }
}
