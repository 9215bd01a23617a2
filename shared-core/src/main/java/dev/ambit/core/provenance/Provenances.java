package dev.ambit.core.provenance;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.effect.GrantAmount;
import dev.ambit.core.provenance.Judgement.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Says how a commit landed, from all that is known about it. Pure. */
public final class Provenances {

  private final LandedCase landed;

  private Provenances(LandedCase landed) {
    this.landed = landed;
  }

  /** The provenance of one landed commit. */
  public static MergeProvenance of(LandedCase landed) {
    return new Provenances(landed).build();
  }

  private MergeProvenance build() {
    List<Judgement> judgements = judgements();
    List<DecisionRecord> decisions = decisions(judgements);
    MergeProvenance whole =
        new MergeProvenance(
            landed.repository(),
            landed.commit(),
            landed.mapping().landedTree(),
            Landing.of(landed.move(), landed.lapse()),
            landed.authorship(),
            landed.mapping(),
            judgements,
            grants(decisions),
            approvals(decisions),
            landed.checks(),
            List.of());
    return with(whole, Missing.in(whole, decisions));
  }

  private static MergeProvenance with(MergeProvenance whole, List<String> missing) {
    return new MergeProvenance(
        whole.repository(),
        whole.commit(),
        whole.tree(),
        whole.landing(),
        whole.authorship(),
        whole.mapping(),
        whole.judgements(),
        whole.grants(),
        whole.approvals(),
        whole.checks(),
        missing);
  }

  private List<Judgement> judgements() {
    List<Judgement> judgements = new ArrayList<>();
    landed.mapping().reviewed().flatMap(this::recorded).ifPresent(add(judgements, Role.REVIEW));
    landed.mapping().group().flatMap(this::recorded).ifPresent(add(judgements, Role.QUEUE));
    letLand().ifPresent(add(judgements, Role.LANDING));
    return judgements;
  }

  /**
   * What let the ref move. On a forge nobody asks to push it: what let a pull request through lets
   * it land, as it was judged and no other way.
   */
  private Optional<RecordedDecision> letLand() {
    Mapping mapping = landed.mapping();
    Optional<RecordedDecision> proposal =
        mapping
            .group()
            .or(mapping::reviewed)
            .filter(each -> mapping.holds())
            .flatMap(this::recorded);
    return landed
        .move()
        .decision()
        .or(() -> proposal.filter(recorded -> recorded.decision().isProposal()));
  }

  private static Consumer<RecordedDecision> add(List<Judgement> judgements, Role role) {
    return recorded -> judgements.add(Judgement.of(role, recorded));
  }

  private Optional<RecordedDecision> recorded(Mapping.Reviewed reviewed) {
    return landed.history().find(reviewed.decision());
  }

  private List<DecisionRecord> decisions(List<Judgement> judgements) {
    return judgements.stream()
        .map(judgement -> landed.history().find(judgement.id()).orElseThrow().decision())
        .toList();
  }

  private List<GrantProof> grants(List<DecisionRecord> decisions) {
    return decisions.stream()
        .flatMap(decision -> decision.grants().stream())
        .map(GrantAmount::grant)
        .distinct()
        .flatMap(id -> Optional.ofNullable(landed.grants().get(id)).stream())
        .toList();
  }

  private List<ApprovalProof> approvals(List<DecisionRecord> decisions) {
    return decisions.stream()
        .flatMap(decision -> decision.approvals().stream())
        .distinct()
        .flatMap(this::proofs)
        .toList();
  }

  private Stream<ApprovalProof> proofs(Approval approval) {
    return landed.approvals().stream()
        .filter(proof -> proof.decision().equals(approval.decision()))
        .filter(proof -> proof.approver().equals(approval.approver()))
        .filter(proof -> proof.at().equals(approval.at()));
  }
}
