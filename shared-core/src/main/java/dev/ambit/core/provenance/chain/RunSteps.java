package dev.ambit.core.provenance.chain;

import dev.ambit.core.decision.Words;
import dev.ambit.core.provenance.GrantEvent;
import dev.ambit.core.provenance.Judgement;
import dev.ambit.core.provenance.RunRecord;
import dev.ambit.core.provenance.chain.ChainStep.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** What a build server decided about a run. */
final class RunSteps {

  private RunSteps() {}

  /**
   * The step.
   *
   * @param events what people did about permission
   */
  static ChainStep of(RunRecord run, List<GrantEvent> events) {
    return run.isApproval()
        ? step(
            Kind.APPROVAL, run, "of " + where(run) + by(run.approver().orElse("nobody")), List.of())
        : step(Kind.RUN, run, judged(run), approvals(run, events));
  }

  private static ChainStep step(Kind kind, RunRecord run, String text, List<ChainStep> children) {
    return ChainStep.of(kind, run.at(), text, children);
  }

  /** The approvals that were signed elsewhere than at the build server. */
  private static List<ChainStep> approvals(RunRecord run, List<GrantEvent> events) {
    return events.stream()
        .filter(event -> event.kind() == GrantEvent.Kind.RUN_APPROVED)
        .filter(event -> event.of().filter(run.id().value()::equals).isPresent())
        .map(event -> ChainStep.of(Kind.APPROVAL, event.at(), by(event.by()).strip(), List.of()))
        .toList();
  }

  private static String judged(RunRecord run) {
    String rules =
        Judgement.counts(run.findings()).stream()
            .map(Judgement.RuleCount::rule)
            .collect(Collectors.joining(", "));
    return Words.shown(run.word())
        + " "
        + run.id()
        + " of "
        + where(run)
        + by(run.actor().principals().toString())
        + (rules.isEmpty() ? "" : ": " + rules);
  }

  private static String where(RunRecord run) {
    return Words.shown(run.title()) + " at " + Words.shown(run.stage());
  }

  private static String by(String who) {
    return " by " + Words.shown(who);
  }
}
