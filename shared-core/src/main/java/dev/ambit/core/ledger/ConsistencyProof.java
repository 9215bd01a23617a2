package dev.ambit.core.ledger;

import java.util.Base64;
import java.util.Iterator;
import java.util.List;

/**
 * That a log still begins as it did (RFC 9162, section 2.1.4): who knows an old checkpoint and this
 * need not read the log.
 *
 * @param path the hashes in base64
 */
public record ConsistencyProof(List<String> path) {

  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /** Whether it proves that {@code after} holds all of {@code before}, unchanged, at its start. */
  public boolean holds(Checkpoint before, Checkpoint after) {
    if (!before.origin().equals(after.origin()) || before.size() > after.size()) {
      return false;
    }
    if (before.size() == after.size()) {
      return path.isEmpty() && before.root().equals(after.root());
    }
    if (before.size() == 0) {
      return path.isEmpty() && before.root().equals(MerkleFrontier.EMPTY.root());
    }
    return leads(before, after);
  }

  private boolean leads(Checkpoint before, Checkpoint after) {
    long node = before.size() - 1;
    long last = after.size() - 1;
    int up = Long.numberOfTrailingZeros(~node);
    node >>>= up;
    last >>>= up;
    Iterator<byte[]> hashes = path.stream().map(Base64.getDecoder()::decode).iterator();
    boolean isPower = Long.bitCount(before.size()) == 1;
    if (!isPower && !hashes.hasNext()) {
      return false;
    }
    byte[] old = isPower ? Base64.getDecoder().decode(before.root()) : hashes.next();
    byte[] now = old;
    while (hashes.hasNext()) {
      if (last == 0) {
        return false;
      }
      byte[] beside = hashes.next();
      if ((node & 1) == 1 || node == last) {
        old = MerkleHash.node(beside, old);
        now = MerkleHash.node(beside, now);
        int skip = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
        node >>>= skip;
        last >>>= skip;
      } else {
        now = MerkleHash.node(now, beside);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && is(old, before) && is(now, after);
  }

  private static boolean is(byte[] root, Checkpoint checkpoint) {
    return Base64.getEncoder().encodeToString(root).equals(checkpoint.root());
  }
}
