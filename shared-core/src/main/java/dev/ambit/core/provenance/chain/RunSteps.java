package dev.ambit.core.provenance.chain;

import dev.ambit.core.decision.Words;
import dev.ambit.core.provenance.Judgement;
import dev.ambit.core.provenance.RunRecord;
import dev.ambit.core.provenance.chain.ChainStep.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** What a build server decided about a run. */
final class RunSteps {

  private RunSteps() {}

  static ChainStep of(RunRecord run) {
    return run.word().equals(RunRecord.APPROVED)
        ? step(Kind.APPROVAL, run, "of " + where(run) + by(run.approver().orElse("nobody")))
        : step(Kind.RUN, run, judged(run));
  }

  private static ChainStep step(Kind kind, RunRecord run, String text) {
    return ChainStep.of(kind, run.at(), text, List.of());
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
    return Words.shown(run.job() + run.run().map(number -> "/" + number).orElse(""))
        + " at "
        + Words.shown(run.stage());
  }

  private static String by(String who) {
    return " by " + Words.shown(who);
  }
}
