package dev.ambit.core.ledger;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A Merkle tree over the lines of a log (RFC 6962, section 2.1), by what is needed to let it grow:
 * the roots of its complete subtrees, the largest first. Its root says as much as the whole log:
 * who kept an old root can tell whether a log still begins as it did.
 *
 * @param size how many lines there are
 * @param roots the roots in hexadecimal, one for each bit of {@code size} that is set
 */
public record MerkleFrontier(long size, List<String> roots) {

  /** The tree without lines. */
  public static final MerkleFrontier EMPTY = new MerkleFrontier(0, List.of());

  private static final int HASH_DIGITS = 64;
  private static final HexFormat HEX = HexFormat.of();

  public MerkleFrontier {
    roots = List.copyOf(roots);
    if (size < 0 || Long.bitCount(size) != roots.size()) {
      throw new IllegalArgumentException("a tree has one root for each bit of its size");
    }
    if (!roots.stream().allMatch(MerkleFrontier::isHash)) {
      throw new IllegalArgumentException("a tree's root is a SHA-256 in hexadecimal");
    }
  }

  /** The tree with one more line. */
  public MerkleFrontier with(byte[] line) {
    List<String> grown = new ArrayList<>(roots);
    String root = HEX.formatHex(MerkleHash.leaf(line));
    for (long rest = size; (rest & 1) != 0; rest >>>= 1) {
      root = join(grown.remove(grown.size() - 1), root);
    }
    grown.add(root);
    return new MerkleFrontier(size + 1, grown);
  }

  /** The root of the whole tree in base64; without lines it is the hash of nothing. */
  public String root() {
    String root = roots.isEmpty() ? HEX.formatHex(LedgerHash.of()) : roots.get(roots.size() - 1);
    for (int i = roots.size() - 2; i >= 0; i--) {
      root = join(roots.get(i), root);
    }
    return Base64.getEncoder().encodeToString(HEX.parseHex(root));
  }

  /** Asked for every root whenever a line is added, so a pattern would be most of the work. */
  private static boolean isHash(String text) {
    return text.length() == HASH_DIGITS
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  private static String join(String left, String right) {
    return HEX.formatHex(MerkleHash.node(HEX.parseHex(left), HEX.parseHex(right)));
  }
}
