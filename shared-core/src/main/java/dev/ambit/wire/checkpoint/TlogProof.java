package dev.ambit.wire.checkpoint;

import dev.ambit.core.ledger.InclusionProof;
import java.nio.charset.StandardCharsets;

/**
 * That a line stands in a log whose checkpoint was signed (C2SP tlog-proof, without extra data).
 *
 * @param proof where it stands
 * @param checkpoint what was signed; the signatures are not checked yet
 */
public record TlogProof(InclusionProof proof, SignedCheckpoint checkpoint) {

  private static final String HEAD = "c2sp.org/tlog-proof@v1\nindex ";

  /** The file's bytes. */
  public byte[] bytes() {
    return new ProofLines(proof.index(), proof.path(), checkpoint)
        .text(HEAD)
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads one; nothing is verified.
   *
   * @throws IllegalArgumentException if it is not as {@link #bytes} makes it
   */
  public static TlogProof read(byte[] bytes) {
    ProofLines lines = ProofLines.read(bytes, HEAD);
    return new TlogProof(new InclusionProof(lines.number(), lines.hashes()), lines.checkpoint());
  }
}
