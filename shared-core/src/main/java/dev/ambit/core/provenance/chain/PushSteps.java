package dev.ambit.core.provenance.chain;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.Words;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.provenance.GrantEvent;
import dev.ambit.core.provenance.Judgement;
import dev.ambit.core.provenance.LedgerHistory;
import dev.ambit.core.provenance.RecordedDecision;
import dev.ambit.core.provenance.chain.ChainStep.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A push, with what followed from it. */
final class PushSteps {

  private PushSteps() {}

  static ChainStep of(RecordedDecision recorded, ChainRecords records) {
    DecisionRecord decision = recorded.decision();
    List<ChainStep> children = new ArrayList<>();
    decision.approvals().forEach(approval -> children.add(approval(approval, records)));
    if (decision.passed()) {
      decision.refs().stream()
          .flatMap(update -> landed(update, recorded, records.history()).stream())
          .forEach(children::add);
    }
    return ChainStep.of(Kind.PUSH, decision.at(), text(decision), children);
  }

  private static ChainStep approval(Approval approval, ChainRecords records) {
    boolean logged =
        records.events().stream()
            .filter(event -> event.kind() == GrantEvent.Kind.PUSH_APPROVED)
            .anyMatch(
                event ->
                    event.of().filter(approval.decision().value()::equals).isPresent()
                        && event.by().equals(approval.approver()));
    return ChainStep.of(
        Kind.APPROVAL,
        approval.at(),
        "by " + Words.shown(approval.approver()),
        logged || records.loggedElsewhere()
            ? List.of()
            : List.of(ChainStep.broken("the log of grants does not tell of this approval")));
  }

  private static String text(DecisionRecord decision) {
    String rules =
        Judgement.counts(decision.findings()).stream()
            .map(Judgement.RuleCount::rule)
            .collect(Collectors.joining(", "));
    return decision.word()
        + (decision.passed() && !decision.word().equals("allow") ? " (only reported)" : "")
        + " "
        + decision.id()
        + " by "
        + Words.shown(decision.actor().principals().toString())
        + (rules.isEmpty() ? "" : ": " + rules);
  }

  /** The first record after the decision that says so; a pull request may still wait for that. */
  private static Optional<ChainStep> landed(
      RefUpdate update, RecordedDecision recorded, LedgerHistory history) {
    String move =
        Words.shown(update.ref().value())
            + (update.deletes() ? " deleted" : " at " + update.newId().abbreviated());
    Optional<ChainStep> found =
        history.landings().stream()
            .filter(landing -> landing.place().sequence() > recorded.place().sequence())
            .filter(landing -> landing.refs().contains(update))
            .findFirst()
            .map(landing -> ChainStep.of(Kind.LANDED, landing.at(), move, List.of()));
    return found.isPresent() || recorded.decision().isProposal()
        ? found
        : Optional.of(ChainStep.broken("let through, and never recorded as landed: " + move));
  }
}
