package dev.ambit.core.ledger;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * That a line stands in a Merkle tree at a place (RFC 9162, section 2.1.3).
 *
 * @param index the line's place, from 0
 * @param path the hashes beside the way to the root, the deepest first, in base64
 */
public record InclusionProof(long index, List<String> path) {

  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Whether it proves that {@code line} stands in what was signed. */
  public boolean holds(byte[] line, Checkpoint signed) {
    return root(line, signed.size()).filter(signed.root()::equals).isPresent();
  }

  /** The root of the tree of {@code size} lines that it leads to; empty if it leads to none. */
  private Optional<String> root(byte[] line, long size) {
    if (index < 0 || index >= size) {
      return Optional.empty();
    }
    long node = index;
    long last = size - 1;
    byte[] hash = MerkleHash.leaf(line);
    for (String each : path) {
      if (last == 0) {
        return Optional.empty();
      }
      byte[] beside = Base64.getDecoder().decode(each);
      if ((node & 1) == 1 || node == last) {
        hash = MerkleHash.node(beside, hash);
        int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
        node >>>= up;
        last >>>= up;
      } else {
        hash = MerkleHash.node(hash, beside);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 ? Optional.of(Base64.getEncoder().encodeToString(hash)) : Optional.empty();
  }
}
