package dev.ambit.app.dashboard;

import dev.ambit.app.work.RunApproval;
import dev.ambit.app.work.RunView;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.Words;
import dev.ambit.core.event.Principal;
import dev.ambit.core.provenance.JobTitle;
import dev.ambit.core.provenance.RunRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All that is on record of a decision about a run. Whoever reports made the words: escaped here.
 */
final class RunEvidence {

  private RunEvidence() {}

  static Evidence of(RunView view, List<RunApproval> approvals, Instant now) {
    RunRecord run = view.run();
    DecisionRow row = DecisionRow.of(view, now);
    return new Evidence(
        row,
        run.mode().name().toLowerCase(Locale.ROOT),
        "a build server",
        run.actor().principals().stream().map(Principal::toString).map(Words::shown).toList(),
        Words.shown(run.actor().conflict().orElse("")),
        List.of(),
        run.findings().stream()
            .map(each -> Evidence.found(each, DecisionRow.tell(each, run), "the run"))
            .toList(),
        List.of(),
        approvals.stream().map(each -> approved(each, now)).toList(),
        "",
        "",
        run.key().map(ChangeKey::sha256).orElse(""),
        Optional.of(part(run, row)));
  }

  private static Evidence.RunPart part(RunRecord run, DecisionRow row) {
    return new Evidence.RunPart(
        Words.shown(JobTitle.of(run.job())),
        Words.shown(run.job()),
        run.run().map(number -> "#" + number).orElse(""),
        stage(run),
        run.causes().stream().map(Words::shown).toList(),
        row.grants());
  }

  private static String stage(RunRecord run) {
    return switch (run.stage()) {
      case RunRecord.WAITING -> "in the queue, where it waited for a person";
      case RunRecord.QUEUE -> "in the queue, which it left without having run";
      case RunRecord.START -> "at its start";
      default -> "at a " + Words.shown(run.stage());
    };
  }

  private static Evidence.Approved approved(RunApproval given, Instant now) {
    return new Evidence.Approved(
        Words.shown(given.by()), new Moment(given.at(), now), given.decision().value());
  }
}
