package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.effect.replay.Aftermath;
import dev.ambit.core.effect.replay.ReplayReport;
import dev.ambit.core.effect.replay.ReplaySource;
import dev.ambit.core.effect.replay.ReplayedStep;
import dev.ambit.core.effect.replay.SuggestedGrant;
import dev.ambit.core.effect.replay.Tally;
import dev.ambit.core.effect.replay.TopicTally;
import dev.ambit.wire.grant.GrantYaml;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** The report of a replay as JSON. */
public final class ReplayJson {

  private ReplayJson() {}

  /** One object on one line. */
  public static String line(ReplayReport report) {
    ObjectNode node = JsonLine.object().put("type", "replay").put("version", 1);
    node.set("source", source(report.source()));
    ArrayNode makers = node.putArray("makers");
    report.byAgent().forEach(row -> makers.add(tally(row, "agent")));
    makers.add(tally(report.byBots(), "automation"));
    makers.add(tally(report.byOthers(), "none"));
    topics(report.byTopic(), node.putArray("topics"));
    ArrayNode stopped = node.putArray("stopped");
    report.steps().stream()
        .filter(ReplayedStep::isStopped)
        .forEach(step -> stopped.add(stopped(report, step)));
    ArrayNode grants = node.putArray("suggested-grants");
    report.grants().forEach(grant -> grants.add(grant(grant)));
    return JsonLine.write(node);
  }

  private static ObjectNode source(ReplaySource source) {
    ObjectNode node =
        JsonLine.object()
            .put("repository", source.repository())
            .put("ref", source.ref())
            .put("protected", source.isProtected())
            .put("policy", source.policy())
            .put("digest", source.digest())
            .put("at", source.at().toString());
    source.since().map(Instant::toString).ifPresent(since -> node.put("since", since));
    return node;
  }

  private static ObjectNode tally(Tally row, String party) {
    ObjectNode node =
        JsonLine.object()
            .put("name", row.name())
            .put("party", party)
            .put("changes", row.changes())
            .put("commits", row.commits())
            .put("allow", row.of(Outcome.ALLOW))
            .put("told", row.told())
            .put("hold", row.of(Outcome.HOLD))
            .put("deny", row.of(Outcome.DENY));
    for (Aftermath fate : Aftermath.values()) {
      node.put(word(fate), row.of(fate));
    }
    return node;
  }

  private static void topics(Map<String, Map<String, TopicTally>> topics, ArrayNode rows) {
    topics.forEach(
        (agent, row) ->
            row.forEach(
                (rule, tally) ->
                    rows.addObject()
                        .put("agent", agent)
                        .put("rule", rule)
                        .put("report", tally.of(Outcome.REPORT))
                        .put("hold", tally.of(Outcome.HOLD))
                        .put("deny", tally.of(Outcome.DENY))));
  }

  private static ObjectNode stopped(ReplayReport report, ReplayedStep step) {
    ObjectNode node = ReplayedStepJson.object(step);
    Aftermath fate = report.aftermath().get(step);
    return fate == null ? node : node.put("aftermath", word(fate));
  }

  private static ObjectNode grant(SuggestedGrant suggested) {
    return JsonLine.object()
        .put("changes", suggested.changes())
        .put("yaml", GrantYaml.text(suggested.grant()));
  }

  private static String word(Aftermath fate) {
    return fate.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
