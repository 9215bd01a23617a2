package dev.ambit.hooks.provenance;

import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.provenance.Signer;
import dev.ambit.core.provenance.SourceSummary;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.grant.GrantDigest;
import dev.ambit.wire.provenance.MergeProvenanceJson;
import dev.ambit.wire.provenance.SourceSummaryJson;
import dev.ambit.wire.provenance.StatementType;
import java.util.Map;

/**
 * Signs what is said about landed commits.
 *
 * @param signer the server's key for attestations
 * @param version Ambit's version, for the summary
 */
record SignedStatements(Signer signer, String version) {

  /** The statement and its summary, by their paths in the tree of attestations. */
  Map<String, byte[]> of(MergeProvenance provenance) {
    byte[] statement = MergeProvenanceJson.write(provenance);
    byte[] summary =
        SourceSummaryJson.write(
            SourceSummary.of(
                provenance, GrantDigest.of(statement), provenance.landing().at(), version));
    return Map.of(
        AttestationTree.statement(provenance.commit(), statement), signed(statement),
        AttestationTree.statement(provenance.commit(), summary), signed(summary));
  }

  private byte[] signed(byte[] payload) {
    return DsseEnvelopes.write(DsseEnvelopes.sign(StatementType.PAYLOAD_TYPE, payload, signer));
  }
}
