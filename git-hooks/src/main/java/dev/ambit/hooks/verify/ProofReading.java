package dev.ambit.hooks.verify;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Words;
import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.provenance.ApprovalProof;
import dev.ambit.core.provenance.GrantProof;
import dev.ambit.core.provenance.Judgement;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.provenance.RecordedDecision;
import dev.ambit.core.provenance.SourceSummary;
import dev.ambit.core.provenance.check.LedgerProof;
import dev.ambit.core.provenance.check.Proof;
import dev.ambit.core.provenance.check.Signed;
import dev.ambit.core.scope.Grant;
import dev.ambit.git.CommitLookup;
import dev.ambit.git.files.FilesRef;
import dev.ambit.git.landing.LandedCommits;
import dev.ambit.git.object.CommitParser;
import dev.ambit.git.object.UncheckedSignatures;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.Unreadable;
import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.provenance.AttestationTree;
import dev.ambit.wire.provenance.MergeProvenanceReader;
import dev.ambit.wire.provenance.SourceSummaryJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers what proves the statements about a commit, from a clone and public keys alone. */
final class ProofReading implements AutoCloseable {

  private final AttestationFiles files;
  private final TrustedKeys keys;
  private final SignedRecords records;
  private final LandedCommits commits;
  private final CommitLookup lookup;

  private ProofReading(
      AttestationFiles files, TrustedKeys keys, LandedCommits commits, CommitLookup lookup) {
    this.files = files;
    this.keys = keys;
    this.records = new SignedRecords(files, keys);
    this.commits = commits;
    this.lookup = lookup;
  }

  /** Reads the attestations that the repository itself holds. */
  static ProofReading open(Path repo, TrustedKeys keys) {
    try {
      return open(repo, new KeptAttestations(FilesRef.at(repo, AttestationTree.REF)), keys);
    } catch (IllegalArgumentException | IOException e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }

  /** Reads attestations from elsewhere. */
  static ProofReading open(Path repo, AttestationFiles files, TrustedKeys keys) {
    try {
      GitEnvironment environment = GitEnvironment.at(repo);
      return new ProofReading(
          files,
          keys,
          LandedCommits.open(environment),
          CommitLookup.open(
              environment, CommitParser.checking(new UncheckedSignatures()), List.of()));
    } catch (Unreadable e) {
      throw new WrongInput(e.reason(), e);
    }
  }

  /** Every statement about a commit with its proof, and the files that are none. */
  Found find(Oid commit) throws IOException {
    List<StatementFile> statements = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.under(AttestationTree.folder(commit)).entrySet()) {
      try {
        statements.add(StatementFile.read(file.getKey(), file.getValue(), keys));
      } catch (IllegalArgumentException e) {
        broken.add(Words.shown(file.getKey() + ": " + e.getMessage()));
      }
    }
    return proofs(commit, statements, broken);
  }

  /**
   * What was found about a commit.
   *
   * @param proofs a proof for each statement
   * @param broken what lies among the statements and is none, in words
   */
  record Found(List<Proof> proofs, List<String> broken) {
    Found {
      proofs = List.copyOf(proofs);
      broken = List.copyOf(broken);
    }
  }

  @Override
  public void close() {
    files.close();
    commits.close();
    lookup.close();
  }

  private Found proofs(Oid commit, List<StatementFile> files, List<String> broken)
      throws IOException {
    CommitFacts facts = lookup.commit(commit).fold(known -> known, ProofReading::unreadable);
    List<Proof> proofs = new ArrayList<>();
    for (StatementFile file : files) {
      if (file.isProvenance()) {
        try {
          proofs.add(proof(facts, file, files));
        } catch (IllegalArgumentException e) {
          broken.add(Words.shown("statement " + file.digest() + ": " + e.getMessage()));
        }
      } else if (!file.isSummary()) {
        broken.add(Words.shown("a statement of another kind: " + file.predicateType()));
      }
    }
    return new Found(proofs, broken);
  }

  private Proof proof(CommitFacts commit, StatementFile file, List<StatementFile> files)
      throws IOException {
    MergeProvenance said = MergeProvenanceReader.read(file.payload());
    Map<DecisionId, Fact<RecordedDecision>> decisions = new HashMap<>();
    Map<DecisionId, Fact<LedgerProof>> ledger = new HashMap<>();
    Map<String, Boolean> policies = new TreeMap<>();
    for (Judgement judgement : said.judgements()) {
      decisions.put(judgement.id(), records.decision(judgement.id()));
      ledger.put(judgement.id(), records.ledger(judgement.id()));
      records
          .policy(judgement.policy())
          .ifPresent(whole -> policies.put(judgement.policy(), whole));
    }
    Map<String, Fact<Signed<Grant>>> grants = new TreeMap<>();
    for (GrantProof grant : said.grants()) {
      grants.put(grant.digest(), records.grant(grant.digest()));
    }
    Map<String, Fact<Signed<Approval>>> approvals = new TreeMap<>();
    for (ApprovalProof approval : said.approvals()) {
      approvals.put(approval.digest(), records.approval(approval.digest()));
    }
    return new Proof(
        commit.id(),
        commit.tree(),
        new Signed<>(said, file.by()),
        new RecomputedMapping(commits).of(said, decisions),
        decisions,
        ledger,
        policies,
        grants,
        approvals,
        summary(file, files),
        file.digest());
  }

  private static Fact<Signed<SourceSummary>> summary(
      StatementFile statement, List<StatementFile> files) {
    for (StatementFile file : files) {
      if (file.isSummary()) {
        SourceSummary summary = SourceSummaryJson.read(file.payload());
        if (summary.statement().equals(statement.digest())) {
          return Fact.known(new Signed<>(summary, file.by()));
        }
      }
    }
    return Fact.unknown("no summary lies beside the statement");
  }

  private static CommitFacts unreadable(String reason) {
    throw new WrongInput(reason);
  }
}
