package dev.ambit.core.provenance;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.Words;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.effect.GrantAmount;
import dev.ambit.core.scope.GrantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names what a reader of a statement might expect and will not find. Pure. */
final class Missing {

  private final MergeProvenance whole;
  private final List<DecisionRecord> decisions;
  private final List<String> missing = new ArrayList<>();

  private Missing(MergeProvenance whole, List<DecisionRecord> decisions) {
    this.whole = whole;
    this.decisions = decisions;
  }

  /**
   * What is missing, in words.
   *
   * @param decisions the records of the judgements
   */
  static List<String> in(MergeProvenance whole, List<DecisionRecord> decisions) {
    Missing search = new Missing(whole, decisions);
    search.landing();
    search.mapping();
    search.grants();
    search.approvals();
    return List.copyOf(search.missing);
  }

  private void landing() {
    Optional<Judgement> landing = whole.judgement(Judgement.Role.LANDING);
    if (landing.isEmpty()) {
      missing.add("no decision let " + whole.landing().update().ref() + " move to it");
    }
    landing
        .filter(judgement -> !judgement.enforcedAllow())
        .ifPresent(
            judgement ->
                missing.add(
                    "the policy only reported (" + judgement.word() + ") and held nothing"));
    whole
        .landing()
        .lapse()
        .ifPresent(lapse -> missing.add("the ref's history is broken: " + lapse));
  }

  private void mapping() {
    Mapping mapping = whole.mapping();
    mapping.told().ifPresent(missing::add);
    if (!mapping.drift().isEmpty()) {
      missing.add(
          "a review of what landed in "
              + String.join(", ", mapping.drift())
              + ": it is not what was reviewed");
    }
  }

  private void grants() {
    List<GrantId> used =
        decisions.stream()
            .flatMap(decision -> decision.grants().stream())
            .map(GrantAmount::grant)
            .distinct()
            .toList();
    used.stream()
        .filter(id -> whole.grants().stream().noneMatch(proof -> proof.id().equals(id)))
        .forEach(id -> missing.add("the signed grant " + id + ", which is no longer to be found"));
    if (whole.isByAgent() && used.isEmpty()) {
      missing.add("a grant: an agent made it and no grant was used");
    }
  }

  private void approvals() {
    decisions.stream()
        .flatMap(decision -> decision.approvals().stream())
        .distinct()
        .filter(approval -> whole.approvals().stream().noneMatch(proof -> isOf(proof, approval)))
        .forEach(
            approval -> missing.add("the signed approval of " + Words.shown(approval.approver())));
  }

  private static boolean isOf(ApprovalProof proof, Approval approval) {
    return proof.decision().equals(approval.decision())
        && proof.approver().equals(approval.approver());
  }
}
