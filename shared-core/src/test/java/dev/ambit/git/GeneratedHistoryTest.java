package dev.ambit.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.FileMode;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RefChange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds our reading of histories against the git command's. */
class GeneratedHistoryTest {

  private static final String NO_FILES = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      longs = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24
      })
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
      checkPaths(repo, commit);
    }
    if (!change.dropped().isEmpty()) {
      assertThat(entries(change.net())).isEqualTo(diff(repo, old.hex(), tip.hex()));
    }
  }

  private static void checkPaths(GitRepo repo, CommitChange commit) {
    List<String> parents = commit.commit().parents().stream().map(Oid::hex).toList();
    String id = commit.commit().id().hex();
    if (parents.size() < 2) {
      String parent = parents.isEmpty() ? NO_FILES : parents.get(0);
      assertThat(entries(PushFacts.paths(commit))).isEqualTo(diff(repo, parent, id));
      return;
    }
    GitRepo.Result merged =
        repo.tryRun(
            new byte[0],
            "-c",
            "merge.renames=false",
            "merge-tree",
            "--write-tree",
            "-z",
            "--name-only",
            parents.get(0),
            parents.get(1));
    String[] output = merged.output().split("\0", -1);
    Set<String> expected = new TreeSet<>();
    diff(repo, output[0], id).forEach(line -> expected.add(line.substring(line.indexOf('\t') + 1)));
    for (int i = 1; merged.exit() != 0 && !output[i].isEmpty(); i++) {
      expected.add(output[i]);
    }
    Set<String> actual = new TreeSet<>();
    PushFacts.paths(commit).forEach(path -> actual.add(path.path().bytes()));
    // Where a file meets a symlink, git keeps one of them under a name of its own making.
    expected.removeIf(GeneratedHistoryTest::isMovedAside);
    actual.removeIf(GeneratedHistoryTest::isMovedAside);
    assertThat(actual).as("merge %s of %s", id, parents).isEqualTo(expected);
  }

  private static boolean isMovedAside(String path) {
    return path.matches("(?s).*~([0-9a-f]{40}|HEAD)(_\\d+)?");
  }

  /** As git says it: modes, ids and path, in byte order. */
  private static List<String> diff(GitRepo repo, String before, String after) {
    String raw =
        repo.raw("diff-tree", "-r", "--no-renames", "--raw", "--no-abbrev", "-z", before, after);
    List<String> found = new ArrayList<>();
    String[] fields = raw.split("\0", -1);
    for (int i = 0; i + 1 < fields.length; i += 2) {
      String[] words = fields[i].substring(1).split(" ", -1);
      found.add(String.join(" ", words[0], words[2], words[1], words[3]) + "\t" + fields[i + 1]);
    }
    Collections.sort(found, (a, b) -> a.substring(95).compareTo(b.substring(95)));
    return found;
  }

  private static List<String> entries(List<PathChange> changes) {
    return changes.stream()
        .map(c -> side(c.before()) + " " + side(c.after()) + "\t" + c.path().bytes())
        .toList();
  }

  private static String side(Optional<PathChange.Entry> entry) {
    return entry.map(e -> mode(e.mode()) + " " + e.id()).orElse("000000 " + PushFacts.ZERO);
  }

  private static String mode(FileMode mode) {
    return switch (mode) {
      case REGULAR -> "100644";
      case EXECUTABLE -> "100755";
      case SYMLINK -> "120000";
      case GITLINK -> "160000";
      case DIRECTORY, ODD -> "odd";
    };
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
