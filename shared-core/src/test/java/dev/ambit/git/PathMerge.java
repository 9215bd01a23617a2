package dev.ambit.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A merge by git's recursive strategy that follows no renames, in a clone that shares the objects.
 * Slower than {@code git merge-tree}, which follows renames before git 2.49 whatever {@code
 * merge.renames} says.
 */
final class PathMerge {

  /** Attributes of the history under test: they may name drivers and line ends of its authors. */
  private static final String NO_ATTRIBUTES =
      "* -text !eol !filter !merge !ident !working-tree-encoding\n";

  private final GitRepo clone;

  private PathMerge(GitRepo clone) {
    this.clone = clone;
  }

  static PathMerge of(GitRepo repo, Path folder) {
    repo.git("clone", "-q", "--shared", "--no-checkout", ".", folder.toString());
    try {
      Files.createDirectories(folder.resolve(".git/info"));
      Files.writeString(folder.resolve(".git/info/attributes"), NO_ATTRIBUTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PathMerge(new GitRepo(folder, new AtomicLong(1_700_000_000)));
  }

  /** The paths in conflict, and those that the merge commit has otherwise than git made them. */
  Set<String> changedByMerger(List<String> parents, String merge) {
    clone.git("checkout", "-q", "-f", "--detach", parents.get(0));
    clone.git("clean", "-q", "-ffdx");
    GitRepo.Result result =
        clone.tryRun(
            new byte[0],
            "merge",
            "-q",
            "-s",
            "recursive",
            "-X",
            "no-renames",
            "--no-commit",
            "--no-ff",
            "--allow-unrelated-histories",
            parents.get(1));
    assertThat(result.exit()).as(result.text()).isIn(0, 1);
    String names =
        clone.raw("diff-index", "--cached", "--no-renames", "--name-only", "-z", merge, "--");
    clone.git("reset", "-q", "--hard", "HEAD");
    Set<String> changed = new TreeSet<>();
    Stream.of(names.split("\0", -1)).filter(name -> !name.isEmpty()).forEach(changed::add);
    return changed;
  }
}
