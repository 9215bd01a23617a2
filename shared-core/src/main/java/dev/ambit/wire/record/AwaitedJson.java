package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.effect.AwaitedMoves;
import dev.ambit.core.event.RefUpdate;

/** The updates that have not landed yet, as a memory of a log keeps them. */
final class AwaitedJson {

  private AwaitedJson() {}

  static ArrayNode of(AwaitedMoves awaited) {
    ArrayNode array = JsonLine.object().arrayNode();
    awaited.all().forEach((update, behind) -> array.add(move(update, behind)));
    return array;
  }

  private static ObjectNode move(RefUpdate update, AwaitedMoves.Behind behind) {
    ObjectNode node = DecisionJson.ref(update).put("decision", behind.decision().value());
    DecisionJson.chains(node, behind.chains());
    return node;
  }

  static AwaitedMoves read(JsonNode array) {
    AwaitedMoves awaited = new AwaitedMoves();
    for (JsonNode each : array) {
      awaited.await(
          DecisionReader.update(each),
          new AwaitedMoves.Behind(
              new DecisionId(JsonLine.text(each, "decision")), DecisionReader.chains(each)));
    }
    return awaited;
  }
}
