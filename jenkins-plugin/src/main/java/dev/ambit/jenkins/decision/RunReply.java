package dev.ambit.jenkins.decision;

import dev.ambit.core.BuildVerdict;
import dev.ambit.core.decision.Decision;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A verdict about a run in words. What somebody else could have made is escaped already. */
public final class RunReply {

  private RunReply() {}

  /** One line: the outcome and what weighs most. */
  public static String line(BuildVerdict verdict) {
    List<Finding> findings = strictestFirst(verdict.decision());
    String what = findings.isEmpty() ? "" : ": " + findings.get(0).tell();
    return outcome(verdict) + what;
  }

  /** Everything, one line each. */
  public static List<String> lines(BuildVerdict verdict) {
    List<String> lines = new ArrayList<>();
    lines.add("ambit: " + outcome(verdict) + " decision " + verdict.decision().id());
    for (Finding finding : strictestFirst(verdict.decision())) {
      lines.add("  [" + finding.rule() + "] " + finding.tell());
      if (finding.outcome().compareTo(Outcome.REPORT) > 0) {
        lines.add("    next: " + finding.next());
      }
    }
    return List.copyOf(lines);
  }

  private static String outcome(BuildVerdict verdict) {
    String past =
        verdict.decision().fold(allow -> "run allowed", hold -> "run held", deny -> "run denied");
    boolean reported = verdict.passes() && !past.equals("run allowed");
    return reported ? "run let through by a policy that only reports, else " + past : past;
  }

  private static List<Finding> strictestFirst(Decision decision) {
    return decision.findings().stream()
        .sorted(Comparator.comparing(Finding::outcome).reversed())
        .toList();
  }
}
