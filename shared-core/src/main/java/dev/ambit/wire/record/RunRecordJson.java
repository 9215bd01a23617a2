package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.provenance.RunRecord;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes and reads the record of a decision about a run. Older records say nothing of the change,
 * the mode or the place in the queue.
 */
public final class RunRecordJson {

  private static final String TYPE = "run";

  private RunRecordJson() {}

  /** The record as JSON on one line. */
  public static String line(RunRecord run) {
    ObjectNode node = JsonLine.object();
    node.put("type", TYPE).put("version", 1);
    node.put("id", run.id().value()).put("at", run.at().toString());
    node.put("decision", run.word());
    node.put("mode", run.mode().name().toLowerCase(Locale.ROOT));
    run.key().ifPresent(key -> node.put("change", key.sha256()));
    node.put("stage", run.stage());
    node.put("repository", run.repository()).put("job", run.job());
    run.run().ifPresent(number -> node.put("run", number));
    run.queue().ifPresent(number -> node.put("queue", number));
    node.set("actor", ActorJson.of(run.actor()));
    run.grant().ifPresent(grant -> node.put("grant", grant));
    ArrayNode causes = node.putArray("causes");
    run.causes().forEach(causes::add);
    FindingJson.add(node, run.findings());
    run.approver().ifPresent(person -> node.put("approver", person));
    return JsonLine.write(node);
  }

  /**
   * Reads a record; empty if it is of another type.
   *
   * @throws IllegalArgumentException if it is no record that this version writes
   */
  public static Optional<RunRecord> read(String line) {
    ObjectNode node = JsonLine.read(line);
    return JsonLine.text(node, "type").equals(TYPE) ? Optional.of(read(node)) : Optional.empty();
  }

  private static RunRecord read(ObjectNode node) {
    return new RunRecord(
        new DecisionId(JsonLine.text(node, "id")),
        JsonLine.time(node, "at"),
        JsonLine.text(node, "decision"),
        JsonLine.optional(node, "mode").map(RunRecordJson::mode).orElse(Policy.Mode.ENFORCE),
        JsonLine.optional(node, "change").map(ChangeKey::new),
        JsonLine.text(node, "stage"),
        JsonLine.text(node, "repository"),
        JsonLine.text(node, "job"),
        Optional.of(node.path("run")).filter(JsonNode::isInt).map(JsonNode::asInt),
        Optional.of(node.path("queue"))
            .filter(JsonNode::canConvertToExactIntegral)
            .map(JsonNode::asLong),
        ActorJson.read(node.path("actor")),
        JsonLine.optional(node, "grant"),
        JsonLine.each(node.path("causes"), JsonNode::asText),
        JsonLine.each(node.path("findings"), FindingJson::read),
        JsonLine.optional(node, "approver"));
  }

  private static Policy.Mode mode(String word) {
    return Policy.Mode.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
