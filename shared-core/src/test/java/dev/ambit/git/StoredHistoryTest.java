package dev.ambit.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.RefChange;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds our reading of repositories of your own against the git command's: {@code
 * -Dambit.repositories=DIR:DIR}, of each {@code -Dambit.merges=20} merges and as many other
 * commits, picked by {@code -Dambit.seed=1}. Nothing is written to them.
 */
class StoredHistoryTest {

  private static final int MOST = Integer.getInteger("ambit.merges", 20);

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("repositories")
  void commitsAndTheirPathsAreThoseOfGit(Path folder, TestReporter reporter) {
    GitRepo repo = new GitRepo(folder, new AtomicLong(1_700_000_000));
    long merges = compare(repo, "--min-parents=2");
    long others = compare(repo, "--max-parents=1");

    assertThat(merges + others).isPositive();
    reporter.publishEntry(folder.toString(), merges + " merges, " + others + " other commits");
  }

  static Stream<Path> repositories() {
    return Stream.of(System.getProperty("ambit.repositories", "").split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(Path::of);
  }

  /** How many commits of a kind were compared; those with a missing object are not. */
  private static long compare(GitRepo repo, String kind) {
    List<String> ids =
        new ArrayList<>(repo.git("rev-list", "--branches", "--remotes", kind).lines().toList());
    Collections.shuffle(ids, new Random(Long.getLong("ambit.seed", 1)));
    return ids.stream().limit(MOST).filter(id -> isAgreedOn(repo, new Oid(id))).count();
  }

  private static boolean isAgreedOn(GitRepo repo, Oid id) {
    Optional<CommitChange> commit = read(repo, id);
    Optional<CommitChange> whole = commit.filter(found -> hasWholeParents(repo, found));
    whole.ifPresent(found -> TwoReaders.agreeOn(repo, found));
    return whole.isPresent();
  }

  private static boolean hasWholeParents(GitRepo repo, CommitChange commit) {
    return commit.commit().parents().stream()
        .allMatch(
            parent ->
                PushFacts.in(repo)
                    .ask("refs/heads/topic", commit.commit().id(), parent)
                    .fold(known -> true, reason -> missing(reason).isPresent()));
  }

  private static Optional<CommitChange> read(GitRepo repo, Oid id) {
    GitRepo.Result parent = repo.tryRun(new byte[0], "rev-parse", "--verify", "--quiet", id + "^1");
    Oid before = parent.exit() == 0 ? new Oid(parent.text()) : PushFacts.ZERO;
    Fact<RefChange> facts = PushFacts.in(repo).ask("refs/heads/topic", before, id);
    return facts.fold(
        change ->
            change.commits().stream()
                .filter(commit -> commit.commit().id().equals(id))
                .filter(StoredHistoryTest::isWhole)
                .findFirst(),
        StoredHistoryTest::missing);
  }

  private static boolean isWhole(CommitChange commit) {
    return commit.paths().fold(known -> true, reason -> missing(reason).isPresent());
  }

  private static Optional<CommitChange> missing(String reason) {
    assertThat(reason).endsWith("is missing");
    return Optional.empty();
  }
}
