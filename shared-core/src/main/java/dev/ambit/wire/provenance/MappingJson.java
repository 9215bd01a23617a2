package dev.ambit.wire.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.provenance.Mapping;
import dev.ambit.wire.record.JsonLine;
import java.util.Optional;

/** From what was reviewed to what landed, as JSON. */
final class MappingJson {

  private MappingJson() {}

  static ObjectNode of(Mapping mapping) {
    ObjectNode node = JsonLine.object();
    node.put("kind", mapping.kind().word()).put("landedTree", mapping.landedTree().hex());
    mapping.reviewed().ifPresent(reviewed -> node.set("reviewed", of(reviewed)));
    mapping.group().ifPresent(group -> node.set("group", of(group)));
    ArrayNode drift = node.putArray("drift");
    mapping.drift().forEach(drift::add);
    mapping.told().ifPresent(told -> node.put("told", told));
    return node;
  }

  private static ObjectNode of(Mapping.Reviewed reviewed) {
    return JsonLine.object()
        .put("decision", reviewed.decision().value())
        .put("ref", reviewed.ref().value())
        .put("head", reviewed.head().hex())
        .put("commit", reviewed.commit().hex())
        .put("tree", reviewed.tree().hex());
  }

  static Mapping read(JsonNode node) {
    String kind = JsonLine.text(node, "kind");
    return new Mapping(
        Mapping.Kind.of(kind)
            .orElseThrow(() -> new IllegalArgumentException("a mapping of an unknown kind")),
        new Oid(JsonLine.text(node, "landedTree")),
        reviewed(node.path("reviewed")),
        reviewed(node.path("group")),
        JsonLine.each(node.path("drift"), JsonNode::asText),
        JsonLine.optional(node, "told"));
  }

  private static Optional<Mapping.Reviewed> reviewed(JsonNode node) {
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    return Optional.of(
        new Mapping.Reviewed(
            new DecisionId(JsonLine.text(node, "decision")),
            new RefName(JsonLine.text(node, "ref")),
            new Oid(JsonLine.text(node, "head")),
            new Oid(JsonLine.text(node, "commit")),
            new Oid(JsonLine.text(node, "tree"))));
  }
}
