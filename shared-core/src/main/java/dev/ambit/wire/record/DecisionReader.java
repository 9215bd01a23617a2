package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.effect.GrantAmount;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.scope.ChainId;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads records of decisions back. */
public final class DecisionReader {

  private DecisionReader() {}

  /**
   * Reads one ledger record; empty if it is of another type.
   *
   * @throws IllegalArgumentException if it is no record that this version writes
   */
  public static Optional<DecisionRecord> read(String line) {
    ObjectNode node = JsonLine.read(line);
    if (!JsonLine.text(node, "type").equals(DecisionJson.TYPE)) {
      return Optional.empty();
    }
    return Optional.of(decision(node));
  }

  static DecisionRecord decision(JsonNode node) {
    if (node.path("version").asInt() != 1) {
      throw new IllegalArgumentException("a decision of another version than 1: upgrade ambit");
    }
    return new DecisionRecord(
        new DecisionId(JsonLine.text(node, "id")),
        JsonLine.time(node, "at"),
        JsonLine.text(node, "decision"),
        Policy.Mode.valueOf(JsonLine.text(node, "mode").toUpperCase(Locale.ROOT)),
        new ChangeKey(JsonLine.text(node, "change")),
        JsonLine.text(node, "repository"),
        JsonLine.text(node, "channel"),
        ActorJson.read(node.path("actor")),
        JsonLine.each(node.path("refs"), DecisionReader::update),
        JsonLine.each(node.path("findings"), FindingJson::read),
        JsonLine.each(node.path("grants"), DecisionReader::grant),
        chains(node),
        JsonLine.each(node.path("approvals"), DecisionReader::approval),
        JsonLine.text(node, "policy"),
        JsonLine.text(node, "facts"));
  }

  /** Records of before chains were kept have none. */
  static List<ChainId> chains(JsonNode node) {
    return JsonLine.each(node.path("chains"), chain -> ChainId.parse(chain.asText()));
  }

  static RefUpdate update(JsonNode node) {
    return new RefUpdate(
        new RefName(JsonLine.text(node, "ref")),
        new Oid(JsonLine.text(node, "old")),
        new Oid(JsonLine.text(node, "new")));
  }

  private static GrantAmount grant(JsonNode node) {
    return new GrantAmount(
        new GrantId(JsonLine.text(node, "id")),
        new Usage(
            node.path("pushes").asInt(),
            node.path("commits").asInt(),
            node.path("files").asInt(),
            node.path("lines").asInt()));
  }

  static Approval approval(JsonNode node) {
    return new Approval(
        new ChangeKey(JsonLine.text(node, "change")),
        new DecisionId(JsonLine.text(node, "decision")),
        JsonLine.text(node, "approver"),
        Instant.parse(JsonLine.text(node, "at")));
  }
}
