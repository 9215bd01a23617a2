package dev.ambit.hooks.provenance;

import dev.ambit.core.provenance.ApprovalProof;
import dev.ambit.core.provenance.GrantProof;
import dev.ambit.core.provenance.Judgement;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.scope.GrantId;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.hooks.receive.PolicyArchive;
import dev.ambit.hooks.receive.SiteStores;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.grant.JoinedGrants;
import dev.ambit.wire.grant.SiteGrants;
import dev.ambit.wire.provenance.EntryJson;
import dev.ambit.wire.site.Site;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a guarded repository's folder holds to prove statements with.
 *
 * @param grants the grants by id
 * @param approvals the approvals
 * @param policies the policies that decisions stand on
 */
record SiteEvidence(
    Map<GrantId, Proven<GrantProof>> grants,
    List<Proven<ApprovalProof>> approvals,
    PolicyArchive policies) {

  SiteEvidence {
    grants = Map.copyOf(grants);
    approvals = List.copyOf(approvals);
  }

  static SiteEvidence read(Site site, AmbitFolder folder) throws IOException {
    return new SiteEvidence(
        ProvenGrants.in(
            new JoinedGrants(SiteStores.of(site, folder, folder.repository())),
            SiteGrants.issuers(site)),
        ProvenApprovals.in(folder.approvals()),
        new PolicyArchive(folder.policies()));
  }

  Map<GrantId, GrantProof> grantProofs() {
    Map<GrantId, GrantProof> proofs = new TreeMap<>();
    grants.forEach((id, proven) -> proofs.put(id, proven.proof()));
    return proofs;
  }

  List<ApprovalProof> approvalProofs() {
    return approvals.stream().map(Proven::proof).toList();
  }

  /** The files that prove what a statement says, by their paths in the tree of attestations. */
  Map<String, byte[]> files(MergeProvenance provenance, RecordedHistory recorded)
      throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (GrantProof grant : provenance.grants()) {
      Proven<GrantProof> proven = grants.get(grant.id());
      if (proven != null) {
        files.put(AttestationTree.grant(grant.digest()), DsseEnvelopes.write(proven.envelope()));
      }
    }
    approvals.stream()
        .filter(proven -> provenance.approvals().contains(proven.proof()))
        .forEach(
            proven ->
                files.put(
                    AttestationTree.approval(proven.proof().digest()),
                    DsseEnvelopes.write(proven.envelope())));
    for (Judgement judgement : provenance.judgements()) {
      files.put(
          AttestationTree.decision(judgement.id()),
          EntryJson.write(recorded.at(judgement.entry())));
      files.put(AttestationTree.proof(judgement.id()), recorded.proof(judgement.entry()).bytes());
      policies
          .find(judgement.policy())
          .ifPresent(policy -> files.put(AttestationTree.policy(judgement.policy()), policy));
    }
    return files;
  }
}
