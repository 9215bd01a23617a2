package dev.ambit.git.store;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.util.FS;

/**
 * Keeps a repository's pack indexes at hand for a process that judges many pushes. Each push is
 * still read through a repository of its own; that one finds the kept one as its alternate.
 */
public final class KeptRepository implements AutoCloseable {

  private final Repository repository;

  private KeptRepository(Repository repository) {
    this.repository = repository;
  }

  /**
   * Keeps the bare repository at {@code gitDir}.
   *
   * @throws IOException if there is none
   */
  public static KeptRepository open(Path gitDir) throws IOException {
    QuietSystem.install();
    FileKey key = FileKey.exact(CanonicalPath.of(gitDir).toFile(), FS.DETECTED);
    try {
      return new KeptRepository(RepositoryCache.open(key, true));
    } catch (RepositoryNotFoundException e) {
      throw new IOException("no git repository at " + gitDir, e);
    }
  }

  @Override
  public void close() {
    RepositoryCache.close(repository);
  }
}
