package dev.ambit.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.Push;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.event.ServerKind;
import dev.ambit.core.event.Transport;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.FactSource;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.facts.RefFacts;
import dev.ambit.git.store.GitEnvironment;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentRefsTest {

  private static final RefChange ANYTHING =
      new RefChange(
          Operation.UPDATE,
          RefChange.TargetKind.COMMIT,
          List.of(),
          List.of(),
          List.of(),
          List.of());

  @TempDir Path folder;
  private GitRepo repo;
  private Oid stands;
  private Oid other;

  @BeforeEach
  void startARepository() {
    repo = GitRepo.create(folder);
    stands = repo.write("a", "a\n").commit("first");
    other = new Oid("1".repeat(40));
  }

  @Test
  void whereTheRefStandsIsKnownAsTold() {
    assertThat(told("refs/heads/main", stands).toOptional()).contains(ANYTHING);
    assertThat(told("refs/heads/new", PushFacts.ZERO).toOptional()).contains(ANYTHING);
  }

  @Test
  void aPushThatSaysOtherwiseIsUnknown() {
    assertThat(told("refs/heads/main", other).toOptional()).isEmpty();
    assertThat(told("refs/heads/main", PushFacts.ZERO).toOptional()).isEmpty();
    assertThat(told("refs/heads/new", stands).toOptional()).isEmpty();
  }

  private Fact<RefChange> told(String ref, Oid before) {
    Push push =
        new Push(
            new RepositoryId("git.example.com", "team/project"),
            new Transport(ServerKind.PLAIN, "local", List.of(), List.of()),
            List.of(new RefUpdate(new RefName(ref), before, other)),
            List.of());
    FactSource source =
        (event, now) ->
            new Facts(
                event,
                now,
                Fact.known(Optional.empty()),
                List.of(new RefFacts(event.updates().get(0), Fact.known(ANYTHING))));
    return new CurrentRefs(source, GitEnvironment.at(folder))
        .gather(push, Instant.EPOCH)
        .refs()
        .get(0)
        .change();
  }
}
