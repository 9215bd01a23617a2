package dev.ambit.git.tree;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What lies below one tree, wherever that stands: enough to tell that something does not, without
 * reading the tree. Immutable.
 */
final class BelowTree {

  /** Of a tree with more contents below it only its own subtrees tell. */
  static final int MOST_CONTENTS = 1024;

  private static final long MOST_ENTRIES = 1L << 40;
  private static final int MANY = -1;

  /** Some bits of each content's id, in order; null if there are too many. */
  private final int @Nullable [] contents;

  private final boolean links;
  private final long entries;
  private final int height;

  private BelowTree(int @Nullable [] contents, boolean links, long entries, int height) {
    this.contents = contents;
    this.links = links;
    this.entries = entries;
    this.height = height;
  }

  /** How many entries lie below it, each as often as it stands there. */
  long entries() {
    return entries;
  }

  /** How many folders deep it goes, itself included. */
  int height() {
    return height;
  }

  /** Whether a symlink, or something of {@code wanted}, may lie below; false is certain. */
  boolean mayHold(ContentBits wanted) {
    return links || contents == null || wanted.meets(contents);
  }

  /** How many bytes it is written in. */
  int length() {
    int count = contents == null ? 0 : contents.length;
    return Byte.BYTES + Long.BYTES + Integer.BYTES * (2 + count);
  }

  void write(ByteBuffer bytes) {
    bytes.put((byte) (links ? 1 : 0)).putLong(entries).putInt(height);
    bytes.putInt(contents == null ? MANY : contents.length);
    for (int bits : contents == null ? new int[0] : contents) {
      bytes.putInt(bits);
    }
  }

  /** Reads one that {@link #write} wrote. */
  static BelowTree read(ByteBuffer bytes) {
    boolean links = bytes.get() != 0;
    long entries = bytes.getLong();
    int height = bytes.getInt();
    int count = bytes.getInt();
    int[] contents = new int[Math.max(0, count)];
    for (int i = 0; i < contents.length; i++) {
      contents[i] = bytes.getInt();
    }
    return new BelowTree(count == MANY ? null : contents, links, entries, height);
  }

  /** Puts one together, entry by entry. */
  static final class Making {

    private int[] contents = new int[16];
    private int used;
    private boolean many;
    private boolean links;
    private long entries;
    private int height;

    void addContent(int bits, boolean link) {
      entries++;
      links |= link;
      add(bits);
    }

    void addTree(BelowTree below) {
      entries = Math.min(MOST_ENTRIES, entries + 1 + below.entries);
      links |= below.links;
      height = Math.max(height, below.height);
      if (below.contents == null) {
        many = true;
      } else {
        Arrays.stream(below.contents).forEach(this::add);
      }
    }

    BelowTree made() {
      Arrays.sort(contents, 0, used);
      return new BelowTree(many ? null : Arrays.copyOf(contents, used), links, entries, height + 1);
    }

    private void add(int bits) {
      many |= used == MOST_CONTENTS;
      if (!many) {
        contents = used < contents.length ? contents : Arrays.copyOf(contents, 2 * used);
        contents[used++] = bits;
      }
    }
  }
}
