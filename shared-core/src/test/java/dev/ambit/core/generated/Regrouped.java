package dev.ambit.core.generated;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.facts.Malformation;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.facts.Signature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The same work in other commits. */
public enum Regrouped {
  /** Each commit as two that share its paths; what was wrong with it stays with one. */
  SPLIT {
    @Override
    List<CommitChange> commits(List<CommitChange> commits, Choice choice) {
      return commits.stream().flatMap(commit -> split(commit, choice).stream()).toList();
    }
  },
  /** All commits as one, where none changes a path of another. */
  MERGED {
    @Override
    List<CommitChange> commits(List<CommitChange> commits, Choice choice) {
      return shareNoPath(commits) ? List.of(merged(commits)) : commits;
    }
  },
  REORDERED {
    @Override
    List<CommitChange> commits(List<CommitChange> commits, Choice choice) {
      List<CommitChange> shuffled = new ArrayList<>(commits);
      Collections.shuffle(shuffled, choice.random());
      return shuffled;
    }
  };

  /** The regrouped push. */
  public Facts of(Facts facts, Choice choice) {
    return Weaker.inEachRef(
        facts,
        change ->
            change.commits().isEmpty()
                ? change
                : withCommits(change, commits(change.commits(), choice)));
  }

  abstract List<CommitChange> commits(List<CommitChange> commits, Choice choice);

  static RefChange withCommits(RefChange change, List<CommitChange> commits) {
    return new RefChange(
        change.operation(),
        change.target(),
        change.tags(),
        commits,
        change.net(),
        change.dropped());
  }

  private static List<CommitChange> split(CommitChange commit, Choice choice) {
    Optional<List<PathChange>> paths = commit.paths().toOptional();
    if (paths.isEmpty() || paths.get().size() < 2) {
      return List.of(commit);
    }
    int cut = 1 + choice.below(paths.get().size() - 1);
    CommitFacts facts = commit.commit();
    CommitFacts child = copy(facts, facts.signature(), List.of(facts.id()), List.of(), choice);
    return List.of(
        new CommitChange(facts, Fact.known(paths.get().subList(0, cut)), commit.malformations()),
        new CommitChange(
            child, Fact.known(paths.get().subList(cut, paths.get().size())), List.of()));
  }

  private static boolean shareNoPath(List<CommitChange> commits) {
    Set<String> seen = new TreeSet<>();
    return commits.stream()
        .flatMap(commit -> commit.paths().toOptional().orElse(List.of()).stream())
        .allMatch(path -> seen.add(path.path().bytes()));
  }

  private static CommitChange merged(List<CommitChange> commits) {
    List<PathChange> paths = new ArrayList<>();
    List<Malformation> malformations = new ArrayList<>();
    boolean known = true;
    for (CommitChange commit : commits) {
      known &= commit.paths().toOptional().isPresent();
      commit.paths().toOptional().ifPresent(paths::addAll);
      malformations.addAll(commit.malformations());
      malformations.addAll(commit.commit().malformations());
    }
    CommitFacts root =
        commits.stream()
            .map(CommitChange::commit)
            .filter(CommitFacts::isRoot)
            .findFirst()
            .orElse(commits.get(0).commit());
    return new CommitChange(
        root, known ? Fact.known(paths) : Fact.unknown("a tree is missing"), malformations);
  }

  private static CommitFacts copy(
      CommitFacts facts,
      Fact<Optional<Signature>> signature,
      List<Oid> parents,
      List<Malformation> malformations,
      Choice choice) {
    return new CommitFacts(
        GeneratedChange.id(choice),
        facts.tree(),
        parents,
        facts.author(),
        facts.committer(),
        facts.message(),
        signature,
        facts.notes(),
        malformations);
  }
}
