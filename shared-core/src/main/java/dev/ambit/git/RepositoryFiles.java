package dev.ambit.git;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.git.object.TagParser;
import dev.ambit.git.object.UncheckedSignatures;
import dev.ambit.git.store.Budget;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.GitIds;
import dev.ambit.git.store.OpenRepository;
import dev.ambit.git.store.StoredObjects;
import dev.ambit.git.store.Unreadable;
import dev.ambit.git.tree.PathLookup;
import dev.ambit.git.tree.TreeEntry;
import dev.ambit.git.tree.TreeReader;
import dev.ambit.git.walk.CommitGraph;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/**
 * Reads single files of a repository as a ref holds them: a policy before the push, say. For one
 * thread.
 */
public final class RepositoryFiles implements AutoCloseable {

  private final Repository repository;
  private final ObjectReader reader;
  private final StoredObjects objects;

  private RepositoryFiles(Repository repository, ObjectReader reader) {
    this.repository = repository;
    this.reader = reader;
    this.objects = new StoredObjects(reader, Budget.DEFAULT);
  }

  /**
   * Opens a repository.
   *
   * @throws Unreadable if it cannot be read
   */
  public static RepositoryFiles open(GitEnvironment environment) throws Unreadable {
    Repository repository = OpenRepository.at(environment);
    return new RepositoryFiles(repository, repository.newObjectReader());
  }

  /** The commit that {@code ref} stands at; empty if there is no such ref, or it has no commit. */
  public Optional<Oid> commit(RefName ref) throws Unreadable {
    try {
      Ref found = repository.exactRef(ref.value());
      if (found == null || found.getObjectId() == null) {
        return Optional.empty();
      }
      Peeling peeling = new Peeling(objects, TagParser.checking(new UncheckedSignatures()));
      return peeling.peel(found.getObjectId()).commit().map(GitIds::core);
    } catch (IOException e) {
      throw new Unreadable("the ref " + ref + " cannot be read", e);
    }
  }

  /**
   * The file at {@code path} in {@code commit}; empty if there is none.
   *
   * @throws Unreadable also if there is something else, such as a symlink, or the file is larger
   *     than a mebibyte
   */
  public Optional<byte[]> file(Oid commit, RepoPath path) throws Unreadable {
    ObjectId tree = new CommitGraph(objects, 1).get(GitIds.jgit(commit)).tree();
    Optional<TreeEntry> entry = new PathLookup(new TreeReader(objects)).find(tree, path);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    if (!entry.get().isFile()) {
      throw new Unreadable(path + " is no file in commit " + commit);
    }
    return Optional.of(blob(GitIds.core(entry.get().id())));
  }

  /**
   * The content of a blob, such as a push certificate.
   *
   * @throws Unreadable also if it is larger than a mebibyte
   */
  public byte[] blob(Oid id) throws Unreadable {
    return objects
        .blob(GitIds.jgit(id))
        .orElseThrow(() -> new Unreadable("blob " + id + " is larger than a mebibyte"));
  }

  @Override
  public void close() {
    reader.close();
    repository.close();
  }
}
