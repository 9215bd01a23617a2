package dev.ambit.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.RefChange;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds our reading of histories against the git command's; {@code -Dambit.histories=240} reads
 * more of them.
 */
class GeneratedHistoryTest {

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("seeds")
  void commitsAndTheirPathsAreThoseOfGit(long seed) {
    GeneratedHistory history = GeneratedHistory.of(folder, seed);
    GitRepo repo = history.repo();
    Oid tip = history.tips().get(history.tips().size() - 1);
    Oid old = history.tips().get(history.tips().size() / 2);
    repo.git("update-ref", "refs/heads/vetted", history.tips().get(4).hex());

    RefChange change = PushFacts.in(repo, "refs/heads/vetted").known("refs/heads/topic", old, tip);

    assertThat(ids(change.commits()))
        .containsExactlyInAnyOrderElementsOf(
            lines(repo.git("rev-list", tip.hex(), "^" + old.hex(), "^vetted")));
    assertThat(change.dropped().stream().map(Oid::hex).toList())
        .containsExactlyInAnyOrderElementsOf(lines(repo.git("rev-list", old.hex(), "^" + tip)));
    assertThat(parentsComeFirst(change.commits())).isTrue();
    for (CommitChange commit : change.commits()) {
      TwoReaders.agreeOn(repo, commit);
    }
    if (!change.dropped().isEmpty()) {
      assertThat(TwoReaders.entries(change.net()))
          .isEqualTo(TwoReaders.diff(repo, old.hex(), tip.hex()));
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("ambit.histories", 24));
  }

  private static boolean parentsComeFirst(List<CommitChange> commits) {
    List<String> ids = ids(commits);
    return commits.stream()
        .allMatch(
            commit ->
                commit.commit().parents().stream()
                    .allMatch(
                        parent ->
                            ids.indexOf(parent.hex()) < ids.indexOf(commit.commit().id().hex())));
  }

  private static List<String> ids(List<CommitChange> commits) {
    return commits.stream().map(commit -> commit.commit().id().hex()).toList();
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : text.lines().toList();
  }
}
