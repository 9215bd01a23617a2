package dev.ambit.hooks.verify;

import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.provenance.SourceSummary;
import dev.ambit.core.provenance.check.SignedBy;
import dev.ambit.wire.provenance.StatementType;
import java.util.Optional;

/**
 * A file among the statements about a commit.
 *
 * @param kept its envelope
 * @param digest SHA-256 of the signed bytes, which is also the file's name
 * @param predicateType what kind of statement it is
 * @param by the trusted key of the server that signed it
 */
record StatementFile(
    KeptEnvelope kept, String digest, String predicateType, Optional<SignedBy> by) {

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if it is no statement in an envelope, or lies under the name
   *     of another
   */
  static StatementFile read(String path, byte[] json, TrustedKeys keys) {
    KeptEnvelope envelope = KeptEnvelope.read(json, StatementType.PAYLOAD_TYPE);
    String digest = envelope.digest();
    if (!path.endsWith("/" + digest + ".json")) {
      throw new IllegalArgumentException("it is not the statement that its name says");
    }
    return new StatementFile(
        envelope,
        digest,
        StatementType.predicateType(envelope.payload()),
        envelope.signer(keys.server()));
  }

  /** The signed bytes. */
  byte[] payload() {
    return kept.payload();
  }

  boolean isProvenance() {
    return predicateType.equals(MergeProvenance.PREDICATE_TYPE);
  }

  boolean isSummary() {
    return predicateType.equals(SourceSummary.PREDICATE_TYPE);
  }
}
