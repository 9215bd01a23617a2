package dev.ambit.app.work;

import dev.ambit.app.facts.GrantSources;
import dev.ambit.app.facts.Sites;
import dev.ambit.core.decision.Approval;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.provenance.ApprovalProof;
import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.provenance.GrantProof;
import dev.ambit.core.provenance.Judgement;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.wire.checkpoint.ProvenEntries;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.dsse.InvalidEnvelope;
import dev.ambit.wire.grant.GrantDigest;
import dev.ambit.wire.grant.JoinedGrants;
import dev.ambit.wire.grant.SiteGrants;
import dev.ambit.wire.grant.StoredEnvelope;
import dev.ambit.wire.provenance.AttestationPaths;
import dev.ambit.wire.provenance.EntryJson;
import dev.ambit.wire.record.ApprovalJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The signed records that statements about landed commits rest on, with their envelopes.
 *
 * @param grants the grants by id, also those that are over or revoked by now
 * @param approvals the approvals
 * @param envelopes every envelope by the digest of what is signed
 */
record LandedProofs(
    Map<GrantId, GrantProof> grants,
    List<ApprovalProof> approvals,
    Map<String, Envelope> envelopes) {

  static LandedProofs of(Sites.Placed placed, GrantSources sources, Instant now)
      throws IOException {
    Map<GrantId, GrantProof> grants = new TreeMap<>();
    for (GrantRecord.Trusted each :
        SiteGrants.signed(new JoinedGrants(sources.stores(placed)), placed.site())) {
      grants.putIfAbsent(
          each.id(),
          new GrantProof(
              each.id(), each.digest(), each.issuer(), each.grant().owner(), each.grant().agent()));
    }
    Map<String, Envelope> envelopes = new TreeMap<>();
    for (StoredEnvelope stored : sources.all(placed)) {
      keep(stored.json().getBytes(StandardCharsets.UTF_8), envelopes);
    }
    return new LandedProofs(
        grants, approvals(placed.site().repository(), sources, now, envelopes), envelopes);
  }

  private static List<ApprovalProof> approvals(
      RepositoryId repository, GrantSources sources, Instant now, Map<String, Envelope> envelopes) {
    List<ApprovalProof> approvals = new ArrayList<>();
    for (byte[] json : sources.approvals(repository, now)) {
      try {
        byte[] payload = DsseEnvelopes.read(json).body();
        Approval approval = ApprovalJson.read(payload);
        approvals.add(
            new ApprovalProof(
                approval.approver(), approval.decision(), approval.at(), GrantDigest.of(payload)));
        keep(json, envelopes);
      } catch (InvalidEnvelope | IllegalArgumentException e) {
        // It approves nothing, so it proves nothing.
      }
    }
    return approvals;
  }

  private static void keep(byte[] json, Map<String, Envelope> envelopes) {
    try {
      Envelope envelope = DsseEnvelopes.read(json);
      envelopes.putIfAbsent(GrantDigest.of(envelope.body()), envelope);
    } catch (InvalidEnvelope e) {
      // What cannot be read proves nothing.
    }
  }

  /** The files that prove what a statement says, by their paths in the tree of attestations. */
  Map<String, byte[]> files(MergeProvenance provenance, ProvenEntries ledger) {
    Map<String, byte[]> files = new TreeMap<>();
    for (GrantProof grant : provenance.grants()) {
      add(files, AttestationPaths.grant(grant.digest()), grant.digest());
    }
    for (ApprovalProof approval : provenance.approvals()) {
      add(files, AttestationPaths.approval(approval.digest()), approval.digest());
    }
    for (Judgement judgement : provenance.judgements()) {
      files.put(
          AttestationPaths.decision(judgement.id()), EntryJson.write(ledger.at(judgement.entry())));
      files.put(AttestationPaths.proof(judgement.id()), ledger.proof(judgement.entry()).bytes());
    }
    return files;
  }

  private void add(Map<String, byte[]> files, String path, String digest) {
    Envelope envelope = envelopes.get(digest);
    if (envelope != null) {
      files.put(path, DsseEnvelopes.write(envelope));
    }
  }
}
