package dev.ambit.git.store;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Where a repository's refs and objects lie, as git tells its hooks. All paths are absolute and
 * canonical.
 *
 * @param gitDir the repository's folder with {@code HEAD} and {@code refs}
 * @param objects where objects are looked up first: the quarantine during a push; empty for the
 *     repository's own folder
 * @param alternates where else objects lie, in order
 */
public record GitEnvironment(Path gitDir, Optional<Path> objects, List<Path> alternates) {

  public GitEnvironment {
    gitDir = CanonicalPath.of(gitDir);
    objects = objects.map(CanonicalPath::of);
    alternates = alternates.stream().map(CanonicalPath::of).toList();
  }

  /**
   * The repository at {@code folder}, bare or with a work tree, or the one that {@code folder} lies
   * within.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static GitEnvironment at(Path folder) {
    QuietSystem.install();
    File found =
        new FileRepositoryBuilder().findGitDir(folder.toAbsolutePath().toFile()).getGitDir();
    if (found == null) {
      throw new IllegalArgumentException(
          "no git repository at " + folder + " or above: name one with --repo");
    }
    return new GitEnvironment(found.toPath(), Optional.empty(), List.of());
  }

  /**
   * The repository that git names to a hook by {@code GIT_DIR}, {@code GIT_QUARANTINE_PATH}, {@code
   * GIT_OBJECT_DIRECTORY} and {@code GIT_ALTERNATE_OBJECT_DIRECTORIES}.
   *
   * @param variables the hook's environment
   * @param folder the hook's working folder, which the variables may be relative to
   * @throws IllegalArgumentException if the quarantine and the object folder are two places
   */
  public static GitEnvironment of(Map<String, String> variables, Path folder) {
    Path gitDir = folder.resolve(variables.getOrDefault("GIT_DIR", "."));
    Optional<Path> objects = path(variables, "GIT_OBJECT_DIRECTORY", folder);
    Optional<Path> quarantine = path(variables, "GIT_QUARANTINE_PATH", folder);
    if (quarantine.isPresent() && !quarantine.equals(objects)) {
      throw new IllegalArgumentException(
          "GIT_QUARANTINE_PATH is not GIT_OBJECT_DIRECTORY: pass on both as git sets them");
    }
    String alternates = variables.getOrDefault("GIT_ALTERNATE_OBJECT_DIRECTORIES", "");
    return new GitEnvironment(gitDir, objects, PathList.parse(alternates, folder));
  }

  private static Optional<Path> path(Map<String, String> variables, String name, Path folder) {
    return Optional.ofNullable(variables.get(name))
        .filter(value -> !value.isEmpty())
        .map(value -> CanonicalPath.of(folder.resolve(value)));
  }
}
