package dev.ambit.wire.checkpoint;

import dev.ambit.core.ledger.Checkpoint;
import dev.ambit.core.ledger.ConsistencyProof;
import java.nio.charset.StandardCharsets;

/**
 * That a log only grew since an old checkpoint: the body of what C2SP tlog-witness sends to a
 * witness.
 *
 * @param since how many entries the old checkpoint has
 * @param proof that the new one begins with them
 * @param checkpoint the new one; its signatures are not checked yet
 */
public record GrownLog(long since, ConsistencyProof proof, SignedCheckpoint checkpoint) {

  private static final String HEAD = "old ";

  /** The file's bytes. */
  public byte[] bytes() {
    return new ProofLines(since, proof.path(), checkpoint)
        .text(HEAD)
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads one; nothing is verified.
   *
   * @throws IllegalArgumentException if it is not as {@link #bytes} makes it
   */
  public static GrownLog read(byte[] bytes) {
    ProofLines lines = ProofLines.read(bytes, HEAD);
    return new GrownLog(lines.number(), new ConsistencyProof(lines.hashes()), lines.checkpoint());
  }

  /** Whether the key signed it, and it follows from {@code kept}. */
  public boolean follows(Checkpoint kept, NoteKey key) {
    return since == kept.size()
        && checkpoint.checkpoint().origin().equals(key.name())
        && checkpoint.isSignedBy(key)
        && proof.holds(kept, checkpoint.checkpoint());
  }
}
