package dev.ambit.git;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.Elsewhere;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.facts.RefFacts;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.git.store.GitIds;
import dev.ambit.git.store.StoredObjects;
import dev.ambit.git.store.Unreadable;
import dev.ambit.git.tree.StandingFiles;
import dev.ambit.git.tree.StandingTrees;
import dev.ambit.git.tree.TreeReader;
import dev.ambit.git.walk.CommitGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Adds to the changes of a push what the same files are elsewhere in the trees that the push builds
 * on: what links show them, and whose content they take. Those trees are gone through once.
 */
record ElsewhereReading(
    StoredObjects objects, TreeReader trees, CommitGraph graph, StandingTrees known) {

  private static final long MOST_FILES = 2_000_000;

  private static final String EMPTY_FILE = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";

  /** The same refs with more known of their changes. */
  List<RefFacts> add(List<RefFacts> refs) throws Unreadable {
    if (changes(refs).findAny().isEmpty()) {
      return refs;
    }
    StandingFiles standing =
        StandingFiles.in(objects, trees, known, treesBelow(refs), contents(refs), MOST_FILES);
    return refs.stream().map(ref -> new RefFacts(ref.update(), with(standing, ref))).toList();
  }

  /** The trees of those commits that the push builds on and does not bring. */
  private Set<ObjectId> treesBelow(List<RefFacts> refs) throws Unreadable {
    Set<Oid> brought = new HashSet<>();
    commits(refs).forEach(commit -> brought.add(commit.commit().id()));
    Set<ObjectId> trees = new LinkedHashSet<>();
    for (CommitChange commit : commits(refs).toList()) {
      for (Oid parent : commit.commit().parents()) {
        if (!brought.contains(parent)) {
          trees.add(graph.get(GitIds.jgit(parent)).tree());
        }
      }
    }
    return trees;
  }

  private static Set<ObjectId> contents(List<RefFacts> refs) throws Unreadable {
    Set<ObjectId> contents = new HashSet<>();
    for (PathChange change : changes(refs).toList()) {
      Optional<Oid> content = newContent(change);
      if (content.isPresent()) {
        contents.add(GitIds.jgit(content.get()));
      }
    }
    return contents;
  }

  private static Optional<Oid> newContent(PathChange change) {
    Optional<Oid> before = change.before().map(PathChange.Entry::id);
    return change
        .after()
        .map(PathChange.Entry::id)
        .filter(id -> !id.hex().equals(EMPTY_FILE) && before.filter(id::equals).isEmpty());
  }

  private static Fact<RefChange> with(StandingFiles standing, RefFacts ref) {
    return ref.change()
        .fold(
            change -> Fact.known(with(change, path -> with(standing, path))),
            Fact::<RefChange>unknown);
  }

  private static RefChange with(RefChange change, UnaryOperator<PathChange> more) {
    List<CommitChange> commits = new ArrayList<>(change.commits().size());
    for (CommitChange commit : change.commits()) {
      Fact<List<PathChange>> paths =
          commit
              .paths()
              .fold(
                  known -> Fact.known(known.stream().map(more).toList()),
                  Fact::<List<PathChange>>unknown);
      commits.add(new CommitChange(commit.commit(), paths, commit.malformations()));
    }
    return new RefChange(
        change.operation(),
        change.target(),
        change.tags(),
        commits,
        change.net().stream().map(more).toList(),
        change.dropped());
  }

  private static PathChange with(StandingFiles standing, PathChange change) {
    List<RepoPath> shownAs = standing.showing(change.path());
    List<RepoPath> copyOf =
        newContent(change).map(id -> ObjectId.fromString(id.hex())).stream()
            .flatMap(id -> standing.holding(id).stream())
            .filter(path -> !path.equals(change.path()))
            .distinct()
            .toList();
    return shownAs.isEmpty() && copyOf.isEmpty()
        ? change
        : change.with(new Elsewhere(shownAs, copyOf));
  }

  private static Stream<PathChange> changes(List<RefFacts> refs) {
    return Stream.concat(
        commits(refs).flatMap(c -> c.paths().toOptional().orElse(List.of()).stream()),
        known(refs).flatMap(change -> change.net().stream()));
  }

  private static Stream<CommitChange> commits(List<RefFacts> refs) {
    return known(refs).flatMap(change -> change.commits().stream());
  }

  private static Stream<RefChange> known(List<RefFacts> refs) {
    return refs.stream().flatMap(ref -> ref.change().toOptional().stream());
  }
}
