package dev.ambit.git.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/** The objects of a repository, read within a budget. For one thread. */
public final class StoredObjects implements ObjectSource {

  private static final int CHUNK = 8192;

  private final ObjectReader reader;
  private final Budget budget;
  private final Allowance bytes;

  public StoredObjects(ObjectReader reader, Budget budget) {
    this.reader = reader;
    this.budget = budget;
    this.bytes = new Allowance("bytes", budget.totalBytes());
  }

  /** The type of an object, as in {@link Constants}. */
  public int type(ObjectId id) throws Unreadable {
    return open(id, ObjectReader.OBJ_ANY).getType();
  }

  /** The bytes of a commit. */
  public byte[] commit(ObjectId id) throws Unreadable {
    return read(id, Constants.OBJ_COMMIT, budget.commitBytes());
  }

  /** The bytes of an annotated tag. */
  public byte[] tag(ObjectId id) throws Unreadable {
    return read(id, Constants.OBJ_TAG, budget.commitBytes());
  }

  @Override
  public byte[] tree(ObjectId id) throws Unreadable {
    return read(id, Constants.OBJ_TREE, budget.treeBytes());
  }

  @Override
  public Optional<byte[]> blob(ObjectId id) throws Unreadable {
    ObjectLoader loader = open(id, Constants.OBJ_BLOB);
    return loader.getSize() > budget.lineBytes()
        ? Optional.empty()
        : Optional.of(bytes(id, loader, budget.lineBytes()));
  }

  @Override
  public long lines(ObjectId id) throws Unreadable {
    ObjectLoader loader = open(id, Constants.OBJ_BLOB);
    bytes.take(loader.getSize());
    try (InputStream content = loader.openStream()) {
      return countLines(content);
    } catch (IOException e) {
      throw failure(id, e);
    }
  }

  private byte[] read(ObjectId id, int type, int limit) throws Unreadable {
    ObjectLoader loader = open(id, type);
    if (loader.getSize() > limit) {
      throw new Unreadable(
          Constants.typeString(type) + " " + id.name() + " is larger than " + limit + " bytes");
    }
    return bytes(id, loader, limit);
  }

  private byte[] bytes(ObjectId id, ObjectLoader loader, int limit) throws Unreadable {
    bytes.take(loader.getSize());
    try {
      return loader.getCachedBytes(limit);
    } catch (IOException | LargeObjectException e) {
      throw failure(id, e);
    }
  }

  private ObjectLoader open(ObjectId id, int type) throws Unreadable {
    try {
      return reader.open(id, type);
    } catch (IOException e) {
      throw failure(id, e);
    }
  }

  private static long countLines(InputStream content) throws IOException {
    byte[] chunk = new byte[CHUNK];
    LineCounter counter = new LineCounter();
    for (int n = content.read(chunk); n > 0; n = content.read(chunk)) {
      counter.take(ByteBuffer.wrap(chunk, 0, n));
    }
    return counter.lines();
  }

  private static Unreadable failure(ObjectId id, Exception cause) {
    String why = cause instanceof MissingObjectException ? " is missing" : " cannot be read";
    return new Unreadable("object " + id.name() + why, cause);
  }
}
