package dev.ambit.hooks.replay;

import dev.ambit.core.decision.Outcome;
import dev.ambit.core.effect.replay.Aftermath;
import dev.ambit.core.effect.replay.Complaint;
import dev.ambit.core.effect.replay.ReplayReport;
import dev.ambit.core.effect.replay.ReplayedStep;
import dev.ambit.core.effect.replay.SuggestedGrant;
import dev.ambit.core.effect.replay.Tally;
import dev.ambit.core.effect.replay.TopicTally;
import dev.ambit.wire.grant.GrantYaml;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report for a terminal. */
final class TextReport {

  private static final int MOST = 20;

  private final ReplayReport report;
  private final StringBuilder text = new StringBuilder();

  TextReport(ReplayReport report) {
    this.report = report;
  }

  String write() {
    ReportWords.head(report).forEach(this::line);
    makers();
    topics();
    stopped();
    grants();
    return text.toString();
  }

  private void makers() {
    line("");
    line(
        "%-24s%9s%9s%9s%9s%9s%9s"
            .formatted("who", "changes", "commits", "allow", "told", "hold", "deny"));
    report.byAgent().forEach(this::row);
    row(report.byBots());
    row(report.byOthers());
  }

  private void row(Tally row) {
    line(
        "%-24s%9d%9d%9d%9d%9d%9d"
            .formatted(
                row.name(),
                row.changes(),
                row.commits(),
                row.of(Outcome.ALLOW),
                row.told(),
                row.of(Outcome.HOLD),
                row.of(Outcome.DENY)));
  }

  private void topics() {
    line("");
    line("%-24s%-28s%9s%9s%9s".formatted("agent", "class or rule", "report", "hold", "deny"));
    for (Map.Entry<String, Map<String, TopicTally>> agent : report.byTopic().entrySet()) {
      for (TopicTally topic : agent.getValue().values()) {
        line(
            "%-24s%-28s%9d%9d%9d"
                .formatted(
                    agent.getKey(),
                    topic.topic(),
                    topic.of(Outcome.REPORT),
                    topic.of(Outcome.HOLD),
                    topic.of(Outcome.DENY)));
      }
    }
  }

  private void stopped() {
    for (Aftermath fate : Aftermath.values()) {
      List<ReplayedStep> steps = report.stopped(fate);
      line("");
      line("would have been stopped, " + fate.word() + ": " + steps.size());
      steps.stream().limit(MOST).forEach(this::step);
      if (steps.size() > MOST) {
        line("  and " + (steps.size() - MOST) + " more; --format json tells all");
      }
    }
    line("");
    ReportWords.CRITERION.lines().forEach(this::line);
  }

  private void step(ReplayedStep step) {
    line(
        "  %s %s %-5s %s"
            .formatted(
                step.landed().abbreviated(),
                step.at().toString().substring(0, 10),
                step.decision().word(),
                step.subject()));
    line(
        "    "
            + step.complaints().stream()
                .filter(Complaint::stops)
                .map(complaint -> complaint.rule() + " x" + complaint.count())
                .collect(Collectors.joining(", ")));
  }

  private void grants() {
    line("");
    line("suggested grants: " + report.grants().size());
    for (SuggestedGrant suggested : report.grants()) {
      line("");
      line("# made from " + suggested.changes() + " landed changes; read it before you sign it");
      text.append(GrantYaml.text(suggested.grant()));
    }
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
