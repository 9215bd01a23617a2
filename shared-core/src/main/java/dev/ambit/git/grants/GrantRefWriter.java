package dev.ambit.git.grants;

import java.io.IOException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Adds envelopes to {@code refs/ambit/grants}, each as a commit on top. Nothing is taken away.
 *
 * @param repository the repository
 * @param writer who the commits say wrote them, and when
 */
record GrantRefWriter(Repository repository, PersonIdent writer) {

  void add(String path, byte[] json, String subject) throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter();
        RevWalk commits = new RevWalk(repository)) {
      ObjectId tip = repository.resolve(RefGrants.REF);
      RevCommit parent = tip == null ? null : commits.parseCommit(tip);
      ObjectId blob = inserter.insert(Constants.OBJ_BLOB, json);
      ObjectId commit =
          inserter.insert(commit(parent, tree(parent, path, blob, inserter), subject));
      inserter.flush();
      move(tip, commit);
    }
  }

  private ObjectId tree(
      @Nullable RevCommit parent, String path, ObjectId blob, ObjectInserter inserter)
      throws IOException {
    DirCache index = DirCache.newInCore();
    DirCacheBuilder builder = index.builder();
    if (parent != null) {
      try (ObjectReader reader = repository.newObjectReader()) {
        builder.addTree(new byte[0], 0, reader, parent.getTree());
      }
    }
    builder.finish();
    DirCacheEditor editor = index.editor();
    editor.add(new BlobAt(path, blob));
    editor.finish();
    return index.writeTree(inserter);
  }

  private CommitBuilder commit(@Nullable RevCommit parent, ObjectId tree, String subject) {
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    if (parent != null) {
      commit.setParentId(parent);
    }
    commit.setAuthor(writer);
    commit.setCommitter(writer);
    commit.setMessage(subject + "\n");
    return commit;
  }

  private void move(@Nullable ObjectId from, ObjectId to) throws IOException {
    RefUpdate update = repository.updateRef(RefGrants.REF);
    update.setExpectedOldObjectId(from == null ? ObjectId.zeroId() : from);
    update.setNewObjectId(to);
    RefUpdate.Result result = update.update();
    if (result != RefUpdate.Result.NEW && result != RefUpdate.Result.FAST_FORWARD) {
      throw new IOException(RefGrants.REF + " was not moved (" + result + "); try again");
    }
  }

  /** Puts a blob at a path. */
  private static final class BlobAt extends DirCacheEditor.PathEdit {
    private final ObjectId blob;

    BlobAt(String path, ObjectId blob) {
      super(path);
      this.blob = blob;
    }

    @Override
    public void apply(DirCacheEntry entry) {
      entry.setFileMode(FileMode.REGULAR_FILE);
      entry.setObjectId(blob);
    }
  }
}
