package dev.ambit.core.ledger;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A whole Merkle tree over the lines of a log (RFC 6962, section 2.1), that proves what stands in
 * it. Holds some 64 bytes a line. Grows; for one thread.
 */
public final class MerkleTree {

  /** The hashes of the complete subtrees, by their height and from left to right. */
  private final List<List<byte[]>> levels = new ArrayList<>();

  /** The tree without lines. */
  public MerkleTree() {
    levels.add(new ArrayList<>());
  }

  /** Adds a line. */
  public void add(byte[] line) {
    byte[] hash = MerkleHash.leaf(line);
    int height = 0;
    levels.get(0).add(hash);
    while (levels.get(height).size() % 2 == 0) {
      List<byte[]> level = levels.get(height);
      hash = MerkleHash.node(level.get(level.size() - 2), hash);
      height++;
      if (levels.size() == height) {
        levels.add(new ArrayList<>());
      }
      levels.get(height).add(hash);
    }
  }

  /** How many lines there are. */
  public long size() {
    return levels.get(0).size();
  }

  /**
   * Proves that the line at {@code index} stands in the tree of the first {@code size} lines.
   *
   * @throws IllegalArgumentException if there is no such line or no such tree
   */
  public InclusionProof inclusion(long index, long size) {
    if (index < 0 || index >= size || size > size()) {
      throw new IllegalArgumentException("no line " + index + " among " + size);
    }
    List<String> path = new ArrayList<>();
    include(index, 0, size, path);
    return new InclusionProof(index, path);
  }

  /**
   * Proves that the tree of the first {@code after} lines begins with the one of {@code before}.
   *
   * @throws IllegalArgumentException if there are no such trees
   */
  public ConsistencyProof consistency(long before, long after) {
    if (before < 0 || before > after || after > size()) {
      throw new IllegalArgumentException("no trees of " + before + " and " + after + " lines");
    }
    List<String> path = new ArrayList<>();
    if (before > 0) {
      keep(before, 0, after, true, path);
    }
    return new ConsistencyProof(path);
  }

  private void include(long index, long from, long to, List<String> path) {
    if (to - from == 1) {
      return;
    }
    long middle = from + half(to - from);
    if (index < middle) {
      include(index, from, middle, path);
      path.add(text(middle, to));
    } else {
      include(index, middle, to, path);
      path.add(text(from, middle));
    }
  }

  /** Section 2.1.2: {@code whole} is whether the reader knows the old tree's root already. */
  private void keep(long before, long from, long to, boolean whole, List<String> path) {
    if (before == to) {
      if (!whole) {
        path.add(text(from, to));
      }
      return;
    }
    long middle = from + half(to - from);
    if (before <= middle) {
      keep(before, from, middle, whole, path);
      path.add(text(middle, to));
    } else {
      keep(before, middle, to, false, path);
      path.add(text(from, middle));
    }
  }

  private String text(long from, long to) {
    return Base64.getEncoder().encodeToString(hash(from, to));
  }

  /** The hash over some lines, as far as a tree is ever divided. */
  private byte[] hash(long from, long to) {
    long lines = to - from;
    if (Long.bitCount(lines) == 1) {
      int height = Long.numberOfTrailingZeros(lines);
      return levels.get(height).get((int) (from >> height));
    }
    long middle = from + half(lines);
    return MerkleHash.node(hash(from, middle), hash(middle, to));
  }

  /** The largest power of two below a number of lines. */
  private static long half(long lines) {
    return Long.highestOneBit(lines - 1);
  }
}
