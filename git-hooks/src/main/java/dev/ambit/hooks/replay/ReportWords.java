package dev.ambit.hooks.replay;

import dev.ambit.core.decision.Outcome;
import dev.ambit.core.effect.replay.Aftermath;
import dev.ambit.core.effect.replay.ReplayReport;
import dev.ambit.core.effect.replay.ReplaySource;
import dev.ambit.core.effect.replay.ReplayedStep;
import dev.ambit.core.effect.replay.Tally;
import java.util.ArrayList;
import java.util.List;

/** The sentences that every form of the report has. */
final class ReportWords {

  /** How likely false stops are told from others. */
  static final String CRITERION =
      """
      A stop is taken for likely false if a person seems to have looked at the change when it landed
      (a person's merge, a numbered pull or merge request, a review trailer, or a committer who is
      not the author) and no change within the next %d days says that it reverts it. All of this
      is read from commits, where anybody can write anything: it shows where to look, and proves nothing."""
          .formatted(Aftermath.TRIAL.toDays());

  private ReportWords() {}

  /** What was replayed, and what came of it. */
  static List<String> head(ReplayReport report) {
    ReplaySource source = report.source();
    Tally agents = report.byAgents();
    List<String> lines = new ArrayList<>();
    lines.add("Replay of " + source.repository() + ", " + source.ref());
    lines.add(
        "policy: %s, digest %s%s"
            .formatted(
                source.policy(),
                source.digest().substring(0, 12),
                source.isProtected() ? "" : " (it does not protect this branch)"));
    lines.add(range(report.steps()));
    lines.add(
        "%d changes landed; agents had a part in %d of them; of those %d would have been held or denied."
            .formatted(report.steps().size(), agents.changes(), agents.stopped()));
    lines.add(
        "Among the stopped ones, likely false stops: %d; reverted soon after: %d."
            .formatted(agents.of(Aftermath.STAYED), agents.of(Aftermath.REVERTED)));
    long others = report.count(Outcome.HOLD) + report.count(Outcome.DENY) - agents.stopped();
    if (others > 0) {
      lines.add("Stopped without an agent's part in them: %d more.".formatted(others));
    }
    lines.add("Nobody had grants then, so whatever a grant would have covered counts as stopped.");
    return lines;
  }

  private static String range(List<ReplayedStep> steps) {
    if (steps.isEmpty()) {
      return "no changes";
    }
    ReplayedStep newest = steps.get(0);
    ReplayedStep oldest = steps.get(steps.size() - 1);
    return "from %s (%s) to %s (%s), first parents"
        .formatted(
            oldest.landed().abbreviated(), oldest.at(), newest.landed().abbreviated(), newest.at());
  }
}
