package dev.ambit.git.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/**
 * Opens a repository as one environment tells it. What was read of its refs and pack indexes before
 * in this process is used again as long as the files are the same; what a push brings never is.
 */
public final class OpenRepository {

  private OpenRepository() {}

  /**
   * Opens it; the caller closes it.
   *
   * @throws Unreadable if there is none, or it is of a kind that JGit cannot read
   */
  public static Repository at(GitEnvironment environment) throws Unreadable {
    QuietSystem.install();
    try {
      Repository repository = open(environment);
      requireSha1(repository);
      return repository;
    } catch (IOException | IllegalArgumentException e) {
      throw new Unreadable("the repository cannot be opened: " + e.getMessage(), e);
    }
  }

  private static Repository open(GitEnvironment environment) throws IOException {
    File gitDir = environment.gitDir().toFile();
    if (!FileKey.isGitRepository(gitDir, FS.DETECTED)) {
      return builder(environment).build();
    }
    Repository kept = RepositoryCache.open(FileKey.exact(gitDir, FS.DETECTED), true);
    boolean plain = environment.objects().isEmpty() && environment.alternates().isEmpty();
    return plain ? kept : pushed(environment, kept);
  }

  private static Repository pushed(GitEnvironment environment, Repository kept) throws IOException {
    try {
      return new PushedRepository(builder(environment).setup(), kept);
    } catch (IOException | RuntimeException e) {
      kept.close();
      throw e;
    }
  }

  private static FileRepositoryBuilder builder(GitEnvironment environment) {
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder()
            .setFS(FS.DETECTED)
            .setGitDir(environment.gitDir().toFile())
            .setMustExist(true);
    environment.objects().map(Path::toFile).ifPresent(builder::setObjectDirectory);
    environment.alternates().forEach(path -> builder.addAlternateObjectDirectory(path.toFile()));
    return builder;
  }

  private static void requireSha1(Repository repository) throws Unreadable {
    String format = repository.getConfig().getString("extensions", null, "objectformat");
    if (format != null && !format.equalsIgnoreCase("sha1")) {
      repository.close();
      throw new Unreadable(
          "the repository names its objects by " + format + ": only SHA-1 can be read yet");
    }
  }
}
