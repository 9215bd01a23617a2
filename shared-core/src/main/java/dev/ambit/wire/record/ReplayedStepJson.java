package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.effect.replay.AgentWork;
import dev.ambit.core.effect.replay.Complaint;
import dev.ambit.core.effect.replay.Landing;
import dev.ambit.core.effect.replay.Makers;
import dev.ambit.core.effect.replay.ReplayedStep;
import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.RepoPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A judged change of history as JSON, and back. */
public final class ReplayedStepJson {

  private ReplayedStepJson() {}

  /** One object on one line; {@link #read} reads the same step from it. */
  public static String line(ReplayedStep step) {
    return JsonLine.write(object(step));
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if this version does not write such a line
   */
  public static ReplayedStep read(String line) {
    ObjectNode node = JsonLine.read(line);
    return new ReplayedStep(
        new Oid(JsonLine.text(node, "landed")),
        Instant.parse(JsonLine.text(node, "at")),
        JsonLine.text(node, "subject"),
        node.path("commits").asInt(),
        new Makers(texts(node.path("agents")), texts(node.path("bots"))),
        outcome(node, "decision"),
        each(node.path("complaints"), ReplayedStepJson::complaint),
        Optional.of(node.path("work")).filter(JsonNode::isObject).map(ReplayedStepJson::work),
        new Landing(
            node.path("by-person").asBoolean(),
            Optional.ofNullable(node.path("request").textValue()),
            texts(node.path("undoes"))));
  }

  static ObjectNode object(ReplayedStep step) {
    ObjectNode node =
        JsonLine.object()
            .put("landed", step.landed().hex())
            .put("at", step.at().toString())
            .put("subject", step.subject())
            .put("commits", step.commits());
    texts(node, "agents", step.makers().agents());
    texts(node, "bots", step.makers().bots());
    node.put("decision", step.decision().word());
    ArrayNode complaints = node.putArray("complaints");
    step.complaints().forEach(complaint -> complaints.add(object(complaint)));
    step.work().ifPresent(work -> node.set("work", object(work)));
    node.put("by-person", step.landing().byPerson());
    step.landing().request().ifPresent(number -> node.put("request", number));
    texts(node, "undoes", step.landing().undoes());
    return node;
  }

  private static ObjectNode object(Complaint complaint) {
    return JsonLine.object()
        .put("rule", complaint.rule())
        .put("outcome", complaint.outcome().word())
        .put("count", complaint.count())
        .put("example", complaint.example());
  }

  private static Complaint complaint(JsonNode node) {
    return new Complaint(
        JsonLine.text(node, "rule"),
        outcome(node, "outcome"),
        node.path("count").asInt(),
        JsonLine.text(node, "example"));
  }

  /** Paths are written one character a byte, as they are kept. */
  private static ObjectNode object(AgentWork work) {
    ObjectNode node =
        JsonLine.object()
            .put("commits", work.commits())
            .put("lines", work.lines())
            .put("files", work.files());
    texts(node, "paths", work.paths().stream().map(RepoPath::bytes).toList());
    return node;
  }

  private static AgentWork work(JsonNode node) {
    return new AgentWork(
        node.path("commits").asInt(),
        node.path("lines").asInt(),
        each(node.path("paths"), path -> new RepoPath(path.asText())),
        node.path("files").asInt());
  }

  private static Outcome outcome(JsonNode node, String field) {
    return Outcome.valueOf(JsonLine.text(node, field).toUpperCase(Locale.ROOT));
  }

  private static void texts(ObjectNode node, String field, Collection<String> values) {
    ArrayNode array = node.putArray(field);
    values.forEach(array::add);
  }

  private static List<String> texts(JsonNode array) {
    return each(array, JsonNode::asText);
  }

  private static <T> List<T> each(JsonNode array, Function<JsonNode, T> reader) {
    List<T> values = new ArrayList<>();
    array.forEach(item -> values.add(reader.apply(item)));
    return values;
  }
}
