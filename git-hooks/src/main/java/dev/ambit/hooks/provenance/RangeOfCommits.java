package dev.ambit.hooks.provenance;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Fact;
import dev.ambit.git.CommitLookup;
import dev.ambit.git.object.CommitParser;
import dev.ambit.git.object.UncheckedSignatures;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.Unreadable;
import dev.ambit.hooks.WrongInput;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The commits that somebody asks about. */
public final class RangeOfCommits {

  private RangeOfCommits() {}

  /**
   * The commits of {@code A..B}, newest first, or the one commit that a revision names.
   *
   * @throws WrongInput if there is no repository or no such commit
   */
  public static List<Oid> in(Path repo, String range) {
    if (!range.contains("..")) {
      return List.of(one(repo, range));
    }
    try (CommitLookup commits = open(repo);
        Stream<Fact<CommitFacts>> all = commits.range(range)) {
      return all.map(RangeOfCommits::id).toList();
    } catch (IllegalArgumentException e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * The commit that a revision names.
   *
   * @throws WrongInput if there is none
   */
  public static Oid one(Path repo, String revision) {
    try (CommitLookup commits = open(repo)) {
      return commits
          .resolve(revision)
          .orElseThrow(() -> new WrongInput("there is no commit " + revision + " here"));
    }
  }

  private static Oid id(Fact<CommitFacts> commit) {
    return commit.fold(
        CommitFacts::id,
        reason -> {
          throw new WrongInput(reason);
        });
  }

  private static CommitLookup open(Path repo) {
    try {
      return CommitLookup.open(
          GitEnvironment.at(repo), CommitParser.checking(new UncheckedSignatures()), List.of());
    } catch (IllegalArgumentException e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    } catch (Unreadable e) {
      throw new WrongInput(e.reason(), e);
    }
  }
}
