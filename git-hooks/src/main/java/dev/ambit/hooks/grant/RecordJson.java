package dev.ambit.hooks.grant;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.wire.grant.GrantWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A looked-up grant for programs. */
final class RecordJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private RecordJson() {}

  static ObjectNode of(GrantRecord record) {
    ObjectNode node = JSON.createObjectNode().put("id", record.id().value());
    return record.fold(trusted -> trusted(node, trusted), refused -> refused(node, refused));
  }

  private static ObjectNode trusted(ObjectNode node, GrantRecord.Trusted trusted) {
    String grant = new String(GrantWriter.json(trusted.grant()), StandardCharsets.UTF_8);
    return node.put("status", "trusted")
        .put("issuer", trusted.issuer())
        .put("digest", trusted.digest())
        .putRawValue("grant", new RawValue(grant));
  }

  private static ObjectNode refused(ObjectNode node, GrantRecord.Refused refused) {
    return node.put("status", word(refused.why())).put("detail", refused.detail());
  }

  /** As rule ids write it, without {@code grant/}. */
  static String word(GrantRecord.Why why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
