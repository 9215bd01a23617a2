package dev.ambit.wire.provenance;

import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.provenance.Signer;
import dev.ambit.core.provenance.SourceSummary;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.grant.GrantDigest;
import java.util.Map;

/**
 * Signs what is said about landed commits.
 *
 * @param signer the server's key for attestations
 * @param version Ambit's version, for the summary
 */
public record SignedStatements(Signer signer, String version) {

  /** The statement and its summary, by their paths in the tree of attestations. */
  public Map<String, byte[]> of(MergeProvenance provenance) {
    byte[] statement = MergeProvenanceJson.write(provenance);
    byte[] summary =
        SourceSummaryJson.write(
            SourceSummary.of(
                provenance, GrantDigest.of(statement), provenance.landing().at(), version));
    return Map.of(
        AttestationPaths.statement(provenance.commit(), statement), signed(statement),
        AttestationPaths.statement(provenance.commit(), summary), signed(summary));
  }

  private byte[] signed(byte[] payload) {
    return DsseEnvelopes.write(DsseEnvelopes.sign(StatementType.PAYLOAD_TYPE, payload, signer));
  }
}
