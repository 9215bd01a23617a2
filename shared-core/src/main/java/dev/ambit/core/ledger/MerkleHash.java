package dev.ambit.core.ledger;

/** The hashes of a Merkle tree: a leaf and a node can never be taken for each other (RFC 6962). */
final class MerkleHash {

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private MerkleHash() {}

  static byte[] leaf(byte[] line) {
    return LedgerHash.of(LEAF, line);
  }

  static byte[] node(byte[] left, byte[] right) {
    return LedgerHash.of(NODE, left, right);
  }
}
