package dev.ambit.git.files;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.jspecify.annotations.Nullable;

/** The files of a ref as they stood when it was opened. For one thread. */
public final class FilesSnapshot implements AutoCloseable {

  private static final int MOST_BYTES = 2 << 20;

  private final Repository repository;
  private final ObjectReader reader;
  private final String ref;
  private final @Nullable ObjectId tree;

  private FilesSnapshot(
      Repository repository, ObjectReader reader, String ref, @Nullable ObjectId tree) {
    this.repository = repository;
    this.reader = reader;
    this.ref = ref;
    this.tree = tree;
  }

  /** Of the repository, which it closes when it is closed itself. */
  static FilesSnapshot of(Repository repository, String ref) throws IOException {
    try (RevWalk commits = new RevWalk(repository)) {
      Ref found = repository.exactRef(ref);
      ObjectId tree =
          found == null ? null : commits.parseCommit(found.getObjectId()).getTree().copy();
      return new FilesSnapshot(repository, repository.newObjectReader(), ref, tree);
    }
  }

  /** Every file at or below a path, by its whole path. */
  public Map<String, byte[]> under(String path) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    if (tree != null) {
      try (TreeWalk walk = new TreeWalk(reader)) {
        walk.addTree(tree);
        walk.setRecursive(true);
        walk.setFilter(PathFilter.create(path));
        while (walk.next()) {
          files.put(walk.getPathString(), content(walk));
        }
      }
    }
    return files;
  }

  @Override
  public void close() {
    reader.close();
    repository.close();
  }

  private byte[] content(TreeWalk walk) throws IOException {
    try {
      return reader.open(walk.getObjectId(0)).getCachedBytes(MOST_BYTES);
    } catch (LargeObjectException e) {
      throw new IOException(ref + ":" + walk.getPathString() + " is larger than 2 MiB", e);
    }
  }
}
