package dev.ambit.git.tree;

import dev.ambit.git.store.RecentObjects;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What is known of standing trees as bytes, for a process that starts: a mark, tree by tree its id
 * and what lies below it, and a checksum. Whoever can write them could change the site's rules as
 * well; the checksum is against a file that was torn.
 */
final class StandingBytes {

  private static final int MARK = 0x414d5331;
  private static final int MOST = 16 << 20;
  private static final int END = Integer.BYTES + Long.BYTES;

  private StandingBytes() {}

  static byte[] write(RecentObjects<BelowTree> trees) {
    ByteBuffer bytes = ByteBuffer.allocate(size(trees)).putInt(MARK);
    trees.forEach((id, tree) -> write(id, tree, bytes));
    bytes.putLong(checksum(bytes.array(), bytes.position()));
    byte[] written = new byte[bytes.position()];
    bytes.flip().get(written);
    return written;
  }

  private static int size(RecentObjects<BelowTree> trees) {
    long[] size = {END};
    trees.forEach((id, tree) -> size[0] += Constants.OBJECT_ID_LENGTH + tree.length());
    return (int) Math.min(MOST, size[0]);
  }

  private static void write(ObjectId id, BelowTree tree, ByteBuffer bytes) {
    if (bytes.remaining() >= Constants.OBJECT_ID_LENGTH + tree.length() + Long.BYTES) {
      id.copyRawTo(bytes);
      tree.write(bytes);
    }
  }

  /** Keeps all of it, or nothing if it is not whole. */
  static void read(byte[] written, RecentObjects<BelowTree> trees) {
    int end = written.length - Long.BYTES;
    if (end < Integer.BYTES || ByteBuffer.wrap(written).getLong(end) != checksum(written, end)) {
      return;
    }
    ByteBuffer bytes = ByteBuffer.wrap(written, 0, end);
    try {
      if (bytes.getInt() == MARK) {
        readTrees(bytes, trees);
      }
    } catch (BufferUnderflowException e) {
      throw new IllegalStateException("what is known of trees is cut, and its checksum fits", e);
    }
  }

  private static void readTrees(ByteBuffer bytes, RecentObjects<BelowTree> trees) {
    byte[] id = new byte[Constants.OBJECT_ID_LENGTH];
    while (bytes.hasRemaining()) {
      bytes.get(id);
      trees.keep(ObjectId.fromRaw(id), BelowTree.read(bytes));
    }
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }
}
