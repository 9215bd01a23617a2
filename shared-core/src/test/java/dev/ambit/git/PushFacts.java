package dev.ambit.git;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.Push;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.event.ServerKind;
import dev.ambit.core.event.Transport;
import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.scope.Glob;
import dev.ambit.git.object.UncheckedSignatures;
import dev.ambit.git.store.Budget;
import dev.ambit.git.store.GitEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks for the facts of a push of one ref. */
public record PushFacts(GitEnvironment environment, List<Glob> protect, Budget budget) {

  public static final Oid ZERO = new Oid("0".repeat(40));

  public static PushFacts in(GitRepo repo, String... protect) {
    return new PushFacts(
        GitEnvironment.at(repo.folder()),
        Stream.of(protect).map(Glob::parse).toList(),
        Budget.DEFAULT);
  }

  public PushFacts within(Budget less) {
    return new PushFacts(environment, protect, less);
  }

  public Fact<RefChange> ask(String ref, Oid before, Oid after) {
    Push push =
        new Push(
            new RepositoryId("git.example.com", "team/project"),
            new Transport(ServerKind.PLAIN, "local", List.of(), List.of()),
            List.of(new RefUpdate(new RefName(ref), before, after)),
            List.of());
    ReadingRules rules = new ReadingRules(protect, new UncheckedSignatures(), List.of(), budget);
    return new GitFacts(environment, rules, Fact.known(Optional.empty()))
        .gather(push, Instant.EPOCH)
        .refs()
        .get(0)
        .change();
  }

  public RefChange known(String ref, Oid before, Oid after) {
    return ask(ref, before, after)
        .fold(
            change -> change,
            reason -> {
              throw new AssertionError(reason);
            });
  }

  public String reason(String ref, Oid before, Oid after) {
    return ask(ref, before, after)
        .fold(
            change -> {
              throw new AssertionError("known: " + change);
            },
            reason -> reason);
  }

  public static List<PathChange> paths(CommitChange commit) {
    return commit
        .paths()
        .fold(
            paths -> paths,
            reason -> {
              throw new AssertionError(reason);
            });
  }

  public static List<String> names(CommitChange commit) {
    return paths(commit).stream().map(change -> change.path().text()).toList();
  }
}
