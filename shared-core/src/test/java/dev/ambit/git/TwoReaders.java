package dev.ambit.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.FileMode;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RefChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.util.FileUtils;

/** The git command as a second reader of what we read. */
final class TwoReaders {

  private static final String NO_FILES = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

  private TwoReaders() {}

  /** Fails where this commit's own paths, or those beside a parent, are others than git's. */
  static void agreeOn(GitRepo repo, CommitChange commit) {
    List<String> parents = commit.commit().parents().stream().map(Oid::hex).toList();
    String id = commit.commit().id().hex();
    if (parents.size() < 2) {
      String parent = parents.isEmpty() ? NO_FILES : parents.get(0);
      assertThat(entries(PushFacts.paths(commit))).isEqualTo(diff(repo, parent, id));
      return;
    }
    parents.forEach(parent -> agreeBeside(repo, parent, id));
    // git merges two at a time.
    if (parents.size() == 2) {
      agreeOnMerge(repo, parents, commit);
    }
  }

  private static void agreeOnMerge(GitRepo repo, List<String> parents, CommitChange commit) {
    String id = commit.commit().id().hex();
    Set<String> own = own(commit);
    if (own.equals(ofMerge(repo, parents, id))) {
      return;
    }
    assertThat(own)
        .as("merge %s of %s", id, parents)
        .isEqualTo(withoutMovedAside(byPath(repo, parents, id)));
  }

  private static Set<String> byPath(GitRepo repo, List<String> parents, String merge) {
    try {
      Path folder = Files.createTempDirectory("path-merge");
      try {
        return PathMerge.of(repo, folder.resolve("clone")).changedByMerger(parents, merge);
      } finally {
        FileUtils.delete(folder.toFile(), FileUtils.RECURSIVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The paths that differ from what git merge-tree makes of the parents, and those in conflict. */
  private static Set<String> ofMerge(GitRepo repo, List<String> parents, String id) {
    GitRepo.Result merged =
        repo.tryRun(
            new byte[0],
            "-c",
            "merge.renames=false",
            "merge-tree",
            "--write-tree",
            "-z",
            "--name-only",
            "--allow-unrelated-histories",
            parents.get(0),
            parents.get(1));
    String[] output = merged.output().split("\0", -1);
    Set<String> expected = new TreeSet<>();
    diff(repo, output[0], id).forEach(line -> expected.add(line.substring(line.indexOf('\t') + 1)));
    for (int i = 1; merged.exit() != 0 && !output[i].isEmpty(); i++) {
      expected.add(output[i]);
    }
    return withoutMovedAside(expected);
  }

  private static Set<String> own(CommitChange commit) {
    Set<String> paths = new TreeSet<>();
    PushFacts.paths(commit).forEach(path -> paths.add(path.path().bytes()));
    return withoutMovedAside(paths);
  }

  /** Where a file meets a symlink, git keeps one of them under a name of its own making. */
  private static Set<String> withoutMovedAside(Set<String> paths) {
    paths.removeIf(TwoReaders::isMovedAside);
    return paths;
  }

  /** A forced move tells every path that differs, so it tells a merge beside one parent. */
  private static void agreeBeside(GitRepo repo, String parent, String merge) {
    RefChange move = PushFacts.in(repo).known("refs/heads/topic", new Oid(merge), new Oid(parent));
    assertThat(entries(move.net()))
        .as("%s beside %s", merge, parent)
        .isEqualTo(diff(repo, merge, parent));
  }

  private static boolean isMovedAside(String path) {
    return path.matches("(?s).*~([0-9a-f]{40}|HEAD)(_\\d+)?");
  }

  /** As git says it: modes, ids and path, in byte order. */
  static List<String> diff(GitRepo repo, String before, String after) {
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

  /** An empty folder, which we tell and {@code diff-tree -r} does not, is left out. */
  static List<String> entries(List<PathChange> changes) {
    return changes.stream()
        .filter(change -> !isEmptyFolder(change.before()) || !isEmptyFolder(change.after()))
        .map(c -> side(c.before()) + " " + side(c.after()) + "\t" + c.path().bytes())
        .toList();
  }

  private static boolean isEmptyFolder(Optional<PathChange.Entry> entry) {
    return entry.map(e -> e.id().hex().equals(NO_FILES)).orElse(true);
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
}
