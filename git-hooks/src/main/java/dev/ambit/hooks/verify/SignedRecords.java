package dev.ambit.hooks.verify;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.ledger.Checkpoint;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.provenance.LedgerPlace;
import dev.ambit.core.provenance.RecordedDecision;
import dev.ambit.core.provenance.check.LedgerProof;
import dev.ambit.core.provenance.check.Signed;
import dev.ambit.core.provenance.check.SignedBy;
import dev.ambit.core.scope.Grant;
import dev.ambit.hooks.ledger.LogKind;
import dev.ambit.hooks.provenance.AttestationTree;
import dev.ambit.wire.checkpoint.NoteKey;
import dev.ambit.wire.checkpoint.SignedCheckpoint;
import dev.ambit.wire.checkpoint.TlogProof;
import dev.ambit.wire.grant.GrantDigest;
import dev.ambit.wire.grant.GrantReader;
import dev.ambit.wire.grant.GrantType;
import dev.ambit.wire.provenance.EntryJson;
import dev.ambit.wire.record.ApprovalJson;
import dev.ambit.wire.record.DecisionReader;
import dev.ambit.wire.record.EntryLine;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads the signed records beside the statements. Each lies under the digest of what was signed.
 *
 * @param files the attestations
 * @param keys whom the verifier trusts
 */
record SignedRecords(AttestationFiles files, TrustedKeys keys) {

  /** The grant with this digest. */
  Fact<Signed<Grant>> grant(String digest) throws IOException {
    Optional<byte[]> file = files.file(AttestationTree.grant(digest));
    if (file.isEmpty()) {
      return Fact.unknown("its envelope is not among the attestations");
    }
    try {
      KeptEnvelope envelope = envelope(file.get(), digest, GrantType.GRANT);
      return Fact.known(
          new Signed<>(
              GrantReader.read("grant", envelope.payload()), envelope.signer(keys.granting())));
    } catch (InvalidDocument | IllegalArgumentException e) {
      return Fact.unknown(String.valueOf(e.getMessage()));
    }
  }

  /** The approval with this digest. */
  Fact<Signed<Approval>> approval(String digest) throws IOException {
    Optional<byte[]> file = files.file(AttestationTree.approval(digest));
    if (file.isEmpty()) {
      return Fact.unknown("its envelope is not among the attestations");
    }
    try {
      KeptEnvelope envelope = envelope(file.get(), digest, ApprovalJson.PAYLOAD_TYPE);
      return Fact.known(
          new Signed<>(ApprovalJson.read(envelope.payload()), envelope.signer(keys.approving())));
    } catch (IllegalArgumentException e) {
      return Fact.unknown(String.valueOf(e.getMessage()));
    }
  }

  /** Where the entry of this decision stands in the signed log. */
  Fact<LedgerProof> ledger(DecisionId id) throws IOException {
    Optional<byte[]> entry = files.file(AttestationTree.decision(id));
    Optional<byte[]> proof = files.file(AttestationTree.proof(id));
    if (entry.isEmpty() || proof.isEmpty()) {
      return Fact.unknown("the proof that it stands in the ledger is not among the attestations");
    }
    if (keys.ledger().isEmpty()) {
      return Fact.unknown("the ledger's public key decision-log.pub.pem is not among yours");
    }
    try {
      return Fact.known(ledger(EntryJson.read(entry.get()), TlogProof.read(proof.get())));
    } catch (IllegalArgumentException e) {
      return Fact.unknown("the proof that it stands in the ledger: " + e.getMessage());
    }
  }

  private LedgerProof ledger(Entry entry, TlogProof proof) throws IOException {
    Checkpoint signed = proof.checkpoint().checkpoint();
    return new LedgerProof(
        proof.proof().index(),
        signed.size(),
        proof.proof().holds(EntryLine.bytes(entry), signed),
        signer(proof.checkpoint()));
  }

  private Optional<SignedBy> signer(SignedCheckpoint checkpoint) throws IOException {
    for (TrustedKeys.Held held : keys.ledger()) {
      NoteKey key = LogKind.DECISIONS.key(held.key());
      if (checkpoint.checkpoint().origin().equals(key.name()) && checkpoint.isSignedBy(key)) {
        return Optional.of(held.holder());
      }
    }
    return Optional.empty();
  }

  /** The record of this decision. */
  Fact<RecordedDecision> decision(DecisionId id) throws IOException {
    Optional<byte[]> file = files.file(AttestationTree.decision(id));
    if (file.isEmpty()) {
      return Fact.unknown("its record is not among the attestations");
    }
    try {
      Entry entry = EntryJson.read(file.get());
      return DecisionReader.read(entry.body())
          .map(record -> new RecordedDecision(record, place(entry)))
          .map(Fact::known)
          .orElse(Fact.unknown("its record is of something else"));
    } catch (RuntimeException e) {
      return Fact.unknown("its record cannot be read: " + e.getMessage());
    }
  }

  /** Whether the sources of this policy are there as they were; empty if they are not there. */
  Optional<Boolean> policy(String digest) throws IOException {
    return files
        .file(AttestationTree.policy(digest))
        .map(source -> GrantDigest.of(source).equals(digest));
  }

  private static LedgerPlace place(Entry entry) {
    return new LedgerPlace(entry.sequence(), entry.hash());
  }

  private static KeptEnvelope envelope(byte[] json, String digest, String type) {
    KeptEnvelope envelope = KeptEnvelope.read(json, type);
    if (!envelope.digest().equals(digest)) {
      throw new IllegalArgumentException("its envelope holds something else");
    }
    return envelope;
  }
}
