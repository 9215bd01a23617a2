package dev.ambit.git.merge;

import dev.ambit.git.store.Allowance;
import dev.ambit.git.store.LineCounter;
import dev.ambit.git.store.ObjectSource;
import dev.ambit.git.store.Unreadable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** The repository's objects and, in memory only, those that recomputed merges make. */
public final class MergedObjects implements ObjectSource {

  private final ObjectSource stored;
  private final Allowance bytes;
  private final Map<ObjectId, byte[]> made = new HashMap<>();
  private final ObjectInserter.Formatter ids = new ObjectInserter.Formatter();

  /**
   * @param bytes how much may be kept in memory
   */
  public MergedObjects(ObjectSource stored, Allowance bytes) {
    this.stored = stored;
    this.bytes = bytes;
  }

  @Override
  public byte[] tree(ObjectId id) throws Unreadable {
    byte[] known = made.get(id);
    return known != null ? known : stored.tree(id);
  }

  @Override
  public Optional<byte[]> blob(ObjectId id) throws Unreadable {
    byte[] known = made.get(id);
    return known != null ? Optional.of(known) : stored.blob(id);
  }

  @Override
  public long lines(ObjectId id) throws Unreadable {
    byte[] known = made.get(id);
    return known != null ? LineCounter.in(known) : stored.lines(id);
  }

  ObjectId addBlob(byte[] content) throws Unreadable {
    return add(Constants.OBJ_BLOB, content);
  }

  ObjectId addTree(byte[] content) throws Unreadable {
    return add(Constants.OBJ_TREE, content);
  }

  private ObjectId add(int type, byte[] content) throws Unreadable {
    ObjectId id = ids.idFor(type, content);
    if (made.putIfAbsent(id, content) == null) {
      bytes.take(content.length);
    }
    return id;
  }
}
