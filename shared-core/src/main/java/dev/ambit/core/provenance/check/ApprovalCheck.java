package dev.ambit.core.provenance.check;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.Words;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.provenance.ApprovalProof;
import dev.ambit.core.provenance.check.Check.Topic;
import java.util.ArrayList;
import java.util.List;

/** Each approval that a decision used is there, signed, and of exactly that change. */
final class ApprovalCheck {

  private final Proof proof;

  private ApprovalCheck(Proof proof) {
    this.proof = proof;
  }

  static List<Check> of(Proof proof) {
    ApprovalCheck check = new ApprovalCheck(proof);
    List<Check> checks = new ArrayList<>();
    for (DecisionRecord decision : proof.found()) {
      decision.approvals().forEach(approval -> checks.add(check.used(decision, approval)));
    }
    proof.said().approvals().stream()
        .filter(said -> proof.found().stream().noneMatch(decision -> uses(decision, said)))
        .forEach(
            said ->
                checks.add(
                    Check.fails(Topic.APPROVAL, "no decision used the approval of " + name(said))));
    return checks;
  }

  private static boolean uses(DecisionRecord decision, ApprovalProof said) {
    return decision.approvals().stream().anyMatch(approval -> isOf(said, approval));
  }

  private static boolean isOf(ApprovalProof said, Approval approval) {
    return said.approver().equals(approval.approver())
        && said.decision().equals(approval.decision())
        && said.at().equals(approval.at());
  }

  private Check used(DecisionRecord decision, Approval approval) {
    return proof.said().approvals().stream()
        .filter(said -> isOf(said, approval))
        .findFirst()
        .map(said -> of(said, decision))
        .orElse(
            Check.missing(Topic.APPROVAL, "the approval of " + Words.shown(approval.approver())));
  }

  private Check of(ApprovalProof said, DecisionRecord decision) {
    Fact<Signed<Approval>> found = proof.approvals().get(said.digest());
    if (found == null) {
      return Check.missing(Topic.APPROVAL, name(said) + " was not looked for");
    }
    return found.fold(
        signed -> of(said, decision, signed),
        reason -> Check.missing(Topic.APPROVAL, name(said) + ": " + Words.shown(reason)));
  }

  private static Check of(ApprovalProof said, DecisionRecord decision, Signed<Approval> signed) {
    if (signed.by().isEmpty() || !signed.by().get().mayBe(said.approver())) {
      return Check.fails(Topic.APPROVAL, name(said) + ": no trusted key of theirs signed it");
    }
    boolean exact = isOf(said, signed.content()) && signed.content().key().equals(decision.key());
    return Check.of(
        Topic.APPROVAL,
        exact,
        "approved by " + name(said) + ", signed by " + signed.by().get().key(),
        name(said) + " approved something else");
  }

  private static String name(ApprovalProof said) {
    return Words.shown(said.approver());
  }
}
