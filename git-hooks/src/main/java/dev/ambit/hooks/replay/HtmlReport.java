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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report as one page: no scripts, and nothing from elsewhere. */
final class HtmlReport {

  private static final int MOST = 200;

  private final ReplayReport report;
  private final Html html = new Html();

  HtmlReport(ReplayReport report) {
    this.report = report;
  }

  String write() {
    List<String> head = ReportWords.head(report);
    html.add("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">");
    html.add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.add("<title>{}</title><style>" + style() + "</style></head><body><main>", head.get(0));
    html.add("<h1>{}</h1>", head.get(0));
    head.stream().skip(1).forEach(line -> html.add("<p>{}</p>", line));
    tiles();
    charts();
    tables();
    stopped();
    grants();
    html.add("</main></body></html>");
    return html.toString();
  }

  private void tiles() {
    Tally agents = report.byAgents();
    html.add("<div class=\"tiles\">");
    tile(agents.changes(), "changes with an agent's part");
    tile(agents.of(Outcome.HOLD), "would have been held");
    tile(agents.of(Outcome.DENY), "would have been denied");
    tile(agents.of(Aftermath.STAYED), "likely false stops");
    tile(agents.of(Aftermath.REVERTED), "stopped ones reverted soon after");
    html.add("</div>");
  }

  private void tile(int number, String words) {
    html.add("<div class=\"tile\"><b>{}</b>{}</div>", number, words);
  }

  private void charts() {
    html.add("<h2>Agents' changes by month</h2><p class=\"key\">");
    for (Outcome part : List.of(Outcome.ALLOW, Outcome.HOLD, Outcome.DENY)) {
      html.add("<span><i class=\"{}\"></i>{}</span>", part.word(), part.word());
    }
    html.add("</p>");
    StackedBars.draw(
        html,
        "Agents' changes by month; the numbers stand beside each bar",
        report.byMonth().values());
    html.add("<h2>By agent</h2>");
    StackedBars.draw(html, "Changes by agent; the table below has the numbers", report.byAgent());
  }

  private void tables() {
    List<List<String>> rows = new ArrayList<>();
    Stream.concat(report.byAgent().stream(), Stream.of(report.byBots(), report.byOthers()))
        .forEach(row -> rows.add(cells(row)));
    html.table(
        List.of(
            "who", "#changes", "#commits", "#allow", "#told", "#hold", "#deny", "#likely false"),
        rows);
    html.add("<h2>What the rules found in agents' changes</h2>");
    html.table(List.of("agent", "class or rule", "#told", "#held", "#denied", "such as"), topics());
  }

  private static List<String> cells(Tally row) {
    return Stream.concat(
            Stream.of(row.name()),
            Stream.of(
                    row.changes(),
                    row.commits(),
                    row.of(Outcome.ALLOW),
                    row.told(),
                    row.of(Outcome.HOLD),
                    row.of(Outcome.DENY),
                    row.of(Aftermath.STAYED))
                .map(String::valueOf))
        .toList();
  }

  private List<List<String>> topics() {
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, Map<String, TopicTally>> agent : report.byTopic().entrySet()) {
      for (TopicTally topic : agent.getValue().values()) {
        rows.add(
            List.of(
                agent.getKey(),
                topic.topic(),
                String.valueOf(topic.of(Outcome.REPORT)),
                String.valueOf(topic.of(Outcome.HOLD)),
                String.valueOf(topic.of(Outcome.DENY)),
                topic.example()));
      }
    }
    return rows;
  }

  private void stopped() {
    html.add(
        "<h2>Changes that would have been stopped</h2><p class=\"soft\">{}</p>",
        ReportWords.CRITERION);
    for (Aftermath fate : Aftermath.values()) {
      List<ReplayedStep> steps = report.stopped(fate);
      html.add("<details><summary>{}: {}</summary>", fate.word(), steps.size());
      html.table(
          List.of("commit", "day", "agents", "decision", "change", "by"),
          steps.stream().limit(MOST).map(HtmlReport::cells).toList());
      if (steps.size() > MOST) {
        html.add("<p>and {} more; <code>--format json</code> tells all</p>", steps.size() - MOST);
      }
      html.add("</details>");
    }
  }

  private static List<String> cells(ReplayedStep step) {
    return List.of(
        step.landed().abbreviated(),
        step.at().toString().substring(0, 10),
        String.join(", ", step.makers().agents()),
        step.decision().word(),
        step.subject(),
        step.complaints().stream()
            .filter(Complaint::stops)
            .map(Complaint::topic)
            .collect(Collectors.joining(", ")));
  }

  private void grants() {
    html.add(
        "<h2>Suggested grants</h2><p>Each would have covered the changes it is made from. Read"
            + " and narrow it, then sign it with <code>ambit grant sign</code>.</p>");
    for (SuggestedGrant suggested : report.grants()) {
      html.add(
          "<details><summary>{} from {} changes: {}</summary><pre>{}</pre></details>",
          suggested.grant().id(),
          suggested.changes(),
          suggested.grant().task().title(),
          GrantYaml.text(suggested.grant()));
    }
  }

  private static String style() {
    try (InputStream css = HtmlReport.class.getResourceAsStream("page.css")) {
      if (css == null) {
        throw new IllegalStateException("the page's style is missing from the jar");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
