package dev.ambit.git;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.GitIds;
import dev.ambit.git.store.OpenRepository;
import dev.ambit.git.store.Unreadable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Reads single files and refs of a repository, for settings that are kept in it. */
public final class ContentLookup implements AutoCloseable {

  private static final int LARGEST = 1 << 22;

  private final Repository repository;

  private ContentLookup(Repository repository) {
    this.repository = repository;
  }

  /**
   * Opens a repository.
   *
   * @throws Unreadable if it cannot be read
   */
  public static ContentLookup open(GitEnvironment environment) throws Unreadable {
    return new ContentLookup(OpenRepository.at(environment));
  }

  /** The branch that HEAD names, whether it exists or not. */
  public Optional<RefName> head() throws Unreadable {
    try {
      Ref head = repository.getRefDatabase().exactRef(Constants.HEAD);
      return head == null || !head.isSymbolic()
          ? Optional.empty()
          : Optional.of(new RefName(head.getTarget().getName()));
    } catch (IOException e) {
      throw new Unreadable("HEAD cannot be read: " + e.getMessage(), e);
    }
  }

  /** Every branch, in order. */
  public List<RefName> branches() throws Unreadable {
    try {
      return repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS).stream()
          .map(Ref::getName)
          .sorted()
          .map(RefName::new)
          .toList();
    } catch (IOException e) {
      throw new Unreadable("the branches cannot be read: " + e.getMessage(), e);
    }
  }

  /** The content of the regular file at {@code path} on a branch; empty if there is none. */
  public Optional<byte[]> file(RefName branch, String path) throws Unreadable {
    try (RevWalk walk = new RevWalk(repository)) {
      Ref ref = repository.getRefDatabase().exactRef(branch.value());
      ObjectId tip = ref == null ? null : ref.getObjectId();
      if (tip == null) {
        return Optional.empty();
      }
      return file(walk.parseCommit(tip), path);
    } catch (IOException | LargeObjectException e) {
      throw new Unreadable(path + " of " + branch + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The content of a blob. */
  public byte[] blob(Oid id) throws Unreadable {
    try {
      return bytes(GitIds.jgit(id));
    } catch (IOException | LargeObjectException e) {
      throw new Unreadable("the object " + id + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    repository.close();
  }

  private Optional<byte[]> file(RevCommit commit, String path) throws IOException, Unreadable {
    try (TreeWalk walk = TreeWalk.forPath(repository, path, commit.getTree())) {
      if (walk == null) {
        return Optional.empty();
      }
      int kind = walk.getRawMode(0) & FileMode.TYPE_MASK;
      if (kind != FileMode.TYPE_FILE) {
        throw new Unreadable(path + " is no regular file");
      }
      return Optional.of(bytes(walk.getObjectId(0)));
    }
  }

  private byte[] bytes(ObjectId id) throws IOException {
    return repository.open(id, Constants.OBJ_BLOB).getBytes(LARGEST);
  }
}
