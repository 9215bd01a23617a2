package dev.ambit.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.Principal;
import dev.ambit.core.event.Push;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.event.ServerKind;
import dev.ambit.core.event.Transport;
import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.facts.PathChange;
import dev.ambit.git.object.UncheckedSignatures;
import dev.ambit.git.store.Budget;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.Unreadable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps of history are read as the pushes they could have been. */
class LandedHistoryTest {

  private static final ReadingRules RULES =
      new ReadingRules(List.of(), new UncheckedSignatures(), List.of(), Budget.DEFAULT);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void stepsAreThoseOfGitAndTheirFactsThoseOfPushes(long seed) throws Unreadable {
    GeneratedHistory generated = GeneratedHistory.of(folder, seed);
    GitRepo repo = generated.repo();
    Oid tip = generated.tips().get(generated.tips().size() - 1);
    GitEnvironment environment = GitEnvironment.at(folder);
    try (LandedHistory history = LandedHistory.open(environment, RULES);
        LandedStretch stretch = history.stretch()) {
      List<LandedStep> steps = history.steps(tip, Instant.MIN);
      assertThat(steps.stream().map(step -> step.after().hex()))
          .containsExactlyElementsOf(
              repo.git("rev-list", "--first-parent", tip.hex()).lines().toList());
      for (LandedStep step : steps) {
        Push push = push(step);
        Facts alone =
            new GitFacts(environment, RULES, Fact.known(Optional.empty())).gather(push, step.at());
        assertThat(stretch.facts(push, step.at())).isEqualTo(alone);
        assertThat(paths(stretch.withoutLines(push, step.at()))).isEqualTo(paths(alone));
      }
    }
  }

  private static Push push(LandedStep step) {
    return new Push(
        new RepositoryId("git.example.com", "shop"),
        new Transport(ServerKind.PLAIN, "ssh", List.of(new Principal("git", "ann")), List.of()),
        List.of(new RefUpdate(new RefName("refs/heads/main"), step.before(), step.after())),
        List.of());
  }

  private static List<Object> paths(Facts facts) {
    return facts.refs().stream()
        .flatMap(ref -> ref.change().toOptional().stream())
        .flatMap(change -> change.commits().stream().flatMap(LandedHistoryTest::paths))
        .toList();
  }

  private static Stream<Object> paths(CommitChange commit) {
    return commit.paths().toOptional().orElse(List.of()).stream()
        .flatMap(path -> Stream.of(path.path(), path.before(), path.after(), target(path)));
  }

  private static Object target(PathChange path) {
    return path.linkTarget();
  }
}
