package dev.ambit.git.tree;

import dev.ambit.git.store.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A tree's entries as they stand in it, compared by the tree's own bytes: an entry becomes a value
 * only where one is asked for. Does not change, so threads may share it.
 */
public final class RawTree {

  static final RawTree EMPTY = new RawTree(new byte[0], new int[0]);

  private final byte[] raw;
  private final int[] index;
  private final boolean ordered;

  /**
   * @param raw the tree's bytes
   * @param index for each entry its mode, where its name starts and where that ends
   */
  RawTree(byte[] raw, int[] index) {
    this.raw = raw;
    this.index = index;
    this.ordered = IntStream.range(0, size()).allMatch(this::isInPlace);
  }

  /** Cuts the bytes of the tree {@code id} into entries; fails where git would give up. */
  static RawTree parse(ObjectId id, byte[] raw) throws Unreadable {
    return new RawTree(raw, new TreeIndex(id, raw).read());
  }

  /** The entries in the tree's own order. */
  public List<TreeEntry> entries() {
    return IntStream.range(0, size()).mapToObj(this::entry).toList();
  }

  /** Whether the entries are in git's order and no name stands twice. */
  public boolean ordered() {
    return ordered;
  }

  /** The number of entries. */
  public int size() {
    return index.length / TreeIndex.WIDTH;
  }

  /** How much memory it takes, in bytes. */
  int weight() {
    return raw.length + index.length * Integer.BYTES;
  }

  /** The same entries in git's order. */
  RawTree sorted() {
    return ordered ? this : new RawTree(raw, sortedIndex());
  }

  /** The entry at {@code i}. */
  TreeEntry entry(int i) {
    String name = new String(raw, start(i), end(i) - start(i), StandardCharsets.ISO_8859_1);
    boolean plain = (index[i * TreeIndex.WIDTH] & TreeIndex.LEADING_ZERO) == 0;
    return new TreeEntry(mode(i), plain, name, id(i));
  }

  ObjectId id(int i) {
    return ObjectId.fromRaw(raw, end(i) + 1);
  }

  int mode(int i) {
    return index[i * TreeIndex.WIDTH] & ~TreeIndex.LEADING_ZERO;
  }

  boolean isTree(int i) {
    return TreeEntry.isTree(mode(i));
  }

  /** Whether an entry and another tree's are the same thing, under whatever name. */
  boolean isSame(int i, RawTree other, int j) {
    return hasId(i, other, j) && (mode(i) == other.mode(j) || entry(i).sameAs(other.entry(j)));
  }

  /** Whether an entry and another tree's are one object. */
  boolean hasId(int i, RawTree other, int j) {
    int here = end(i) + 1;
    int there = other.end(j) + 1;
    int length = Constants.OBJECT_ID_LENGTH;
    return Arrays.equals(raw, here, here + length, other.raw, there, there + length);
  }

  /** Git's order: by bytes, as if a tree's name ended with a slash. */
  int compare(int i, RawTree other, int j) {
    int shorter = Math.min(length(i), other.length(j));
    int from = other.start(j);
    int at = Arrays.mismatch(raw, start(i), start(i) + shorter, other.raw, from, from + shorter);
    if (at >= 0) {
      return Byte.compareUnsigned(raw[start(i) + at], other.raw[from + at]);
    }
    int difference = byteAtEnd(i, shorter) - other.byteAtEnd(j, shorter);
    return difference != 0 ? difference : length(i) - other.length(j);
  }

  /** Where an ordered tree has an entry that stands in the place of another tree's. */
  OptionalInt find(RawTree other, int j) {
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(middle, other, j);
      if (order == 0) {
        return OptionalInt.of(middle);
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return OptionalInt.empty();
  }

  /** A file and a tree of one name may have others between them, which all start with that name. */
  private boolean isInPlace(int i) {
    if (i > 0 && compare(i - 1, this, i) >= 0) {
      return false;
    }
    int before = i - 1;
    while (before >= 0 && isTree(i) && startsWithNameOf(i, before)) {
      if (length(before) == length(i)) {
        return false;
      }
      before--;
    }
    return true;
  }

  private boolean startsWithNameOf(int i, int longer) {
    int to = Math.min(start(longer) + length(i), end(longer));
    return Arrays.equals(raw, start(i), end(i), raw, start(longer), to);
  }

  private int[] sortedIndex() {
    return IntStream.range(0, size())
        .boxed()
        .sorted((i, j) -> compare(i, this, j))
        .flatMapToInt(i -> Arrays.stream(index, i * TreeIndex.WIDTH, (i + 1) * TreeIndex.WIDTH))
        .toArray();
  }

  private int byteAtEnd(int i, int at) {
    if (at < length(i)) {
      return raw[start(i) + at] & 0xff;
    }
    return isTree(i) ? '/' : 0;
  }

  private int length(int i) {
    return end(i) - start(i);
  }

  private int start(int i) {
    return index[i * TreeIndex.WIDTH + 1];
  }

  private int end(int i) {
    return index[i * TreeIndex.WIDTH + 2];
  }
}
