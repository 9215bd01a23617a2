package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.DecisionId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** The signed payload of an approval. */
public final class ApprovalJson {

  /** The payload type of its DSSE envelope. */
  public static final String PAYLOAD_TYPE = "application/vnd.ambit.approval+json";

  private ApprovalJson() {}

  /** The payload's bytes. */
  public static byte[] write(Approval approval) {
    ObjectNode node = JsonLine.object();
    node.put("version", 1);
    node.put("decision", approval.decision().value());
    node.put("change", approval.key().sha256());
    node.put("approver", approval.approver());
    node.put("at", approval.at().toString());
    return JsonLine.write(node).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a payload.
   *
   * @throws IllegalArgumentException if it is not exactly what {@link #write} makes
   */
  public static Approval read(byte[] payload) {
    ObjectNode node = JsonLine.read(new String(payload, StandardCharsets.UTF_8));
    if (node.size() != 5 || node.path("version").asInt() != 1) {
      throw new IllegalArgumentException("not an approval of version 1");
    }
    try {
      return new Approval(
          new ChangeKey(JsonLine.text(node, "change")),
          new DecisionId(JsonLine.text(node, "decision")),
          JsonLine.text(node, "approver"),
          Instant.parse(JsonLine.text(node, "at")));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("an approval without a time", e);
    }
  }
}
