package dev.ambit.wire.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.provenance.Judgement;
import dev.ambit.core.provenance.LedgerPlace;
import dev.ambit.wire.record.ActorJson;
import dev.ambit.wire.record.JsonLine;
import java.time.Instant;
import java.util.Locale;

/** A decision as a statement tells it, as JSON. */
final class JudgementJson {

  private JudgementJson() {}

  static ObjectNode of(Judgement judgement) {
    ObjectNode node = JsonLine.object();
    node.put("role", judgement.role().word()).put("id", judgement.id().value());
    node.put("at", judgement.at().toString()).put("decision", judgement.word());
    node.put("mode", judgement.mode().name().toLowerCase(Locale.ROOT));
    node.set("actor", ActorJson.of(judgement.actor()));
    node.putObject("policy").putObject("digest").put("sha256", judgement.policy());
    node.putObject("facts").putObject("digest").put("sha256", judgement.facts());
    ArrayNode findings = node.putArray("findings");
    for (Judgement.RuleCount count : judgement.findings()) {
      findings
          .addObject()
          .put("rule", count.rule())
          .put("outcome", count.outcome().word())
          .put("count", count.count());
    }
    node.putObject("entry")
        .put("sequence", judgement.entry().sequence())
        .put("hash", judgement.entry().hash());
    return node;
  }

  static Judgement read(JsonNode node) {
    return new Judgement(
        Judgement.Role.valueOf(JsonLine.text(node, "role").toUpperCase(Locale.ROOT)),
        new DecisionId(JsonLine.text(node, "id")),
        Instant.parse(JsonLine.text(node, "at")),
        JsonLine.text(node, "decision"),
        Policy.Mode.valueOf(JsonLine.text(node, "mode").toUpperCase(Locale.ROOT)),
        ActorJson.read(node.path("actor")),
        JsonLine.text(node.path("policy").path("digest"), "sha256"),
        JsonLine.text(node.path("facts").path("digest"), "sha256"),
        JsonLine.each(node.path("findings"), JudgementJson::count),
        new LedgerPlace(
            node.path("entry").path("sequence").asLong(-1),
            JsonLine.text(node.path("entry"), "hash")));
  }

  private static Judgement.RuleCount count(JsonNode node) {
    return new Judgement.RuleCount(
        JsonLine.text(node, "rule"),
        Outcome.valueOf(JsonLine.text(node, "outcome").toUpperCase(Locale.ROOT)),
        node.path("count").asInt());
  }
}
