package dev.ambit.core.provenance.check;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.provenance.Judgement;
import dev.ambit.core.provenance.Mapping;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.provenance.RecordedDecision;
import dev.ambit.core.provenance.SourceSummary;
import dev.ambit.core.scope.Grant;
import java.util.List;
import java.util.Map;

/**
 * A statement about a commit, and everything that was found to prove it with. What was not found is
 * unknown, with the reason.
 *
 * @param commit the commit, as the repository has it
 * @param tree its tree, as the repository has it
 * @param statement the statement
 * @param mapping from what was reviewed to what landed, recomputed from the repository
 * @param decisions the decisions' records, by id
 * @param ledger where their entries stand in the signed log, by id
 * @param policies whether the sources of each policy are there, by digest
 * @param grants the grants, by digest
 * @param approvals the approvals, by digest
 * @param summary the summary of the statement
 * @param digest SHA-256 of the statement
 */
public record Proof(
    Oid commit,
    Oid tree,
    Signed<MergeProvenance> statement,
    Fact<Mapping> mapping,
    Map<DecisionId, Fact<RecordedDecision>> decisions,
    Map<DecisionId, Fact<LedgerProof>> ledger,
    Map<String, Boolean> policies,
    Map<String, Fact<Signed<Grant>>> grants,
    Map<String, Fact<Signed<Approval>>> approvals,
    Fact<Signed<SourceSummary>> summary,
    String digest) {

  public Proof {
    decisions = Map.copyOf(decisions);
    ledger = Map.copyOf(ledger);
    policies = Map.copyOf(policies);
    grants = Map.copyOf(grants);
    approvals = Map.copyOf(approvals);
  }

  MergeProvenance said() {
    return statement.content();
  }

  /** The record of a judgement. */
  Fact<RecordedDecision> decision(Judgement judgement) {
    Fact<RecordedDecision> found = decisions.get(judgement.id());
    return found == null ? Fact.unknown("it was not looked for") : found;
  }

  /** The records that were found, in the order of the judgements. */
  List<DecisionRecord> found() {
    return said().judgements().stream()
        .flatMap(judgement -> decision(judgement).toOptional().stream())
        .map(RecordedDecision::decision)
        .toList();
  }
}
