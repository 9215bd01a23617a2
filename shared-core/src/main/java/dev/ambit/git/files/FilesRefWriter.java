package dev.ambit.git.files;

import dev.ambit.core.event.Oid;
import dev.ambit.git.store.GitIds;
import dev.ambit.git.store.Unreadable;
import java.io.IOException;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Puts one commit on top of a ref.
 *
 * @param repository the repository
 * @param ref the ref
 */
record FilesRefWriter(Repository repository, String ref) {

  /** Adds on top of what is there now; false if somebody else moved the ref meanwhile. */
  boolean add(FilesRef.Addition addition) throws IOException {
    Ref found = repository.exactRef(ref);
    ObjectId tip = found == null ? null : found.getObjectId();
    try (ObjectInserter inserter = repository.newObjectInserter();
        RevWalk commits = new RevWalk(repository)) {
      ObjectId before = tip == null ? null : commits.parseCommit(tip).getTree().copy();
      ObjectId tree = new AddedFiles(repository, inserter).to(before, addition.files());
      if (tree.equals(before)) {
        return true;
      }
      ObjectId commit = inserter.insert(commit(tip, tree, addition));
      inserter.flush();
      return move(tip == null ? ObjectId.zeroId() : tip, commit);
    }
  }

  private CommitBuilder commit(@Nullable ObjectId tip, ObjectId tree, FilesRef.Addition addition)
      throws IOException {
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    if (tip != null) {
      commit.addParentId(tip);
    }
    for (Oid id : addition.along()) {
      addParent(commit, id);
    }
    PersonIdent writer = new PersonIdent("Ambit", "ambit@localhost", addition.at(), ZoneOffset.UTC);
    commit.setAuthor(writer);
    commit.setCommitter(writer);
    commit.setMessage(addition.subject() + "\n");
    return commit;
  }

  /** What the repository no longer has cannot be kept alive. */
  private void addParent(CommitBuilder commit, Oid id) throws IOException {
    try {
      ObjectId parent = GitIds.jgit(id);
      if (repository.getObjectDatabase().has(parent)) {
        commit.addParentId(parent);
      }
    } catch (Unreadable e) {
      throw new IOException(e.reason(), e);
    }
  }

  private boolean move(ObjectId from, ObjectId to) throws IOException {
    RefUpdate update = repository.updateRef(ref);
    update.setExpectedOldObjectId(from);
    update.setNewObjectId(to);
    return switch (update.update()) {
      case NEW, FAST_FORWARD -> true;
      case LOCK_FAILURE, REJECTED -> false;
      default -> throw new IOException(ref + " cannot be moved: " + update.getResult());
    };
  }
}
