package dev.ambit.wire.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.dsse.InvalidEnvelope;
import dev.ambit.wire.grant.GrantType;
import dev.ambit.wire.grant.StoredEnvelope;
import dev.ambit.wire.record.JsonLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The signed records of one repository, as the forge app gives them out. The app is not trusted:
 * signatures are.
 *
 * @param grants grants and revocations
 * @param approvals approvals of held changes
 */
public record ServedRecords(List<StoredEnvelope> grants, List<StoredEnvelope> approvals) {

  public ServedRecords {
    grants = List.copyOf(grants);
    approvals = List.copyOf(approvals);
  }

  /** As JSON on one line. */
  public String json() {
    ObjectNode node = JsonLine.object().put("version", 1);
    write(node.putArray("grants"), grants);
    write(node.putArray("approvals"), approvals);
    return JsonLine.write(node);
  }

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException if the text is not as {@link #json} makes it
   */
  public static ServedRecords read(String json) {
    ObjectNode node = JsonLine.read(json);
    if (node.path("version").asInt() != 1 || !node.has("grants") || !node.has("approvals")) {
      throw new IllegalArgumentException("not records of version 1");
    }
    return new ServedRecords(
        JsonLine.each(node.path("grants"), ServedRecords::envelope),
        JsonLine.each(node.path("approvals"), ServedRecords::envelope));
  }

  /** These, with every revocation that was known before: what is revoked stays revoked. */
  ServedRecords after(ServedRecords earlier) {
    List<StoredEnvelope> all = new ArrayList<>(grants);
    earlier.grants.stream()
        .filter(ServedRecords::isRevocation)
        .filter(old -> grants.stream().noneMatch(each -> each.json().equals(old.json())))
        .forEach(all::add);
    return new ServedRecords(all, approvals);
  }

  private static boolean isRevocation(StoredEnvelope stored) {
    try {
      return DsseEnvelopes.read(stored.json().getBytes(StandardCharsets.UTF_8))
          .payloadType()
          .equals(GrantType.REVOCATION);
    } catch (InvalidEnvelope e) {
      return false;
    }
  }

  private static void write(ArrayNode array, List<StoredEnvelope> envelopes) {
    envelopes.forEach(
        each -> array.addObject().put("place", each.place()).put("envelope", each.json()));
  }

  private static StoredEnvelope envelope(JsonNode node) {
    return new StoredEnvelope(JsonLine.text(node, "place"), JsonLine.text(node, "envelope"));
  }
}
