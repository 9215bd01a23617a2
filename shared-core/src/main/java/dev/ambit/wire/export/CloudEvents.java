package dev.ambit.wire.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.wire.record.JsonLine;
import dev.ambit.wire.record.RecordView;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * CloudEvents 1.0 in JSON, whose data is a custom event of CDEvents 0.5. Events of one grant, or
 * else of one agent, are a chain: they share {@code chainId}, and each links to the one before.
 */
public final class CloudEvents implements Export {

  private static final Map<String, String> TYPES =
      Map.of(
          "decision", "ambit-decision.taken",
          "landed", "ambit-push.landed",
          "link", "ambit-link.added",
          "recovered", "ambit-log.recovered",
          "grant-requested", "ambit-grant.requested",
          "grant-approved", "ambit-grant.approved",
          "grant-issued", "ambit-grant.issued",
          "grant-revoked", "ambit-grant.revoked",
          "push-approved", "ambit-decision.approved");

  private final Map<String, String> lastOfChain = new HashMap<>();

  @Override
  public String line(String log, RecordView record) {
    String id = log + "-" + record.sequence();
    String source = "/" + (record.repository().isEmpty() ? "ambit" : record.repository());
    String type =
        "dev.cdeventsx." + TYPES.getOrDefault(record.type(), "ambit-record.kept") + ".0.1.0";
    ObjectNode event = JsonLine.object().put("specversion", "1.0").put("id", id);
    event.put("source", source).put("type", type).put("subject", record.id().orElse(id));
    record.at().ifPresent(at -> event.put("time", at.toString()));
    event.put("datacontenttype", "application/json");
    ObjectNode data = event.putObject("data");
    context(data.putObject("context"), id, source, type, record);
    subject(data.putObject("subject"), id, record);
    return JsonLine.write(event);
  }

  private void context(
      ObjectNode context, String id, String source, String type, RecordView record) {
    context.put("specversion", "0.5.0").put("id", id).put("source", source).put("type", type);
    record.at().ifPresent(at -> context.put("timestamp", at.toString()));
    String chain = chain(record);
    context.put("chainId", chain);
    String before = lastOfChain.put(chain, id);
    ObjectNode link = context.putArray("links").addObject();
    if (before == null) {
      link.put("linkType", "START");
    } else {
      link.put("linkType", "PATH").putObject("from").put("contextId", before);
    }
  }

  private static void subject(ObjectNode subject, String id, RecordView record) {
    subject.put("id", record.id().orElse(id)).put("type", record.type());
    ObjectNode content = subject.putObject("content");
    record.word().ifPresent(word -> content.put("decision", word));
    content.put("actor", record.who());
    record.grants().stream().sorted().forEach(content.putArray("grants")::add);
    record.chains().forEach(content.putArray("chains")::add);
    ArrayNode refs = content.putArray("refs");
    record
        .refs()
        .forEach(
            ref ->
                refs.addObject()
                    .put("ref", ref.name())
                    .put("old", ref.before())
                    .put("new", ref.after()));
    record.rules().stream().distinct().forEach(content.putArray("rules")::add);
    content.put("note", record.note());
  }

  private static String chain(RecordView record) {
    String of = record.grants().stream().sorted().findFirst().orElse("actor " + record.who());
    return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
