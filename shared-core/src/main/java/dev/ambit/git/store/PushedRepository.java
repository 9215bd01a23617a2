package dev.ambit.git.store;

import java.io.IOException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.BaseRepositoryBuilder;
import org.eclipse.jgit.lib.RefDatabase;
import org.eclipse.jgit.lib.Repository;

/**
 * A repository as a push sees it: the push's objects before the repository's own, and the refs as
 * they stand, which no push has its own of.
 */
final class PushedRepository extends FileRepository {

  private final Repository kept;
  private boolean closing;

  /**
   * @param kept the repository that is pushed to; closed with this one
   */
  PushedRepository(BaseRepositoryBuilder<?, ?> objects, Repository kept) throws IOException {
    super(objects);
    this.kept = kept;
  }

  @Override
  public RefDatabase getRefDatabase() {
    return closing ? super.getRefDatabase() : kept.getRefDatabase();
  }

  /** Closing forgets what was read of the refs: of its own, not of those that are kept. */
  @Override
  protected void doClose() {
    closing = true;
    super.doClose();
    kept.close();
  }
}
