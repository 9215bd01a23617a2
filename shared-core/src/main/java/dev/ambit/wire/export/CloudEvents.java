package dev.ambit.wire.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.wire.record.JsonLine;
import dev.ambit.wire.record.RecordView;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * CloudEvents 1.0 in JSON, whose data is a custom event of CDEvents 0.5, as its binding to
 * CloudEvents says. Events of one grant, or else of one actor of a log, are a chain: they share
 * {@code chainId}, and each links to the one before.
 */
public final class CloudEvents implements Export {

  private static final String SPECIFICATION = "0.5.0";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("decision", "ambit-decision.taken"),
          Map.entry("run", "ambit-run.judged"),
          Map.entry("landed", "ambit-push.landed"),
          Map.entry("link", "ambit-link.added"),
          Map.entry("recovered", "ambit-log.recovered"),
          Map.entry("grant-requested", "ambit-grant.requested"),
          Map.entry("grant-approved", "ambit-grant.approved"),
          Map.entry("grant-issued", "ambit-grant.issued"),
          Map.entry("grant-revoked", "ambit-grant.revoked"),
          Map.entry("push-approved", "ambit-decision.approved"),
          Map.entry("run-approved", "ambit-run.approved"));

  private final Map<String, String> lastOfChain = new HashMap<>();

  @Override
  public String line(ExportedRecord record) {
    String source = source(record.view());
    String type =
        "dev.cdeventsx." + TYPES.getOrDefault(record.view().type(), "ambit-record.kept") + ".0.2.0";
    String subject = record.view().id().orElse(record.id());
    ObjectNode event = JsonLine.object().put("specversion", "1.0").put("id", record.id());
    event.put("source", source).put("type", type).put("subject", subject);
    event.put("time", record.at().toString()).put("datacontenttype", "application/json");
    ObjectNode data = event.putObject("data");
    context(data.putObject("context"), source, type, record);
    content(data.putObject("subject").put("id", subject).putObject("content"), record.view());
    return JsonLine.write(event);
  }

  private void context(ObjectNode context, String source, String type, ExportedRecord record) {
    context.put("specversion", SPECIFICATION).put("id", record.id()).put("source", source);
    context.put("type", type).put("timestamp", record.at().toString());
    String chain = chain(record);
    context.put("chainId", chain);
    String before = lastOfChain.put(chain, record.id());
    if (before != null) {
      ObjectNode link = context.putArray("links").addObject();
      link.put("linkType", "PATH").putObject("from").put("contextId", before);
    }
  }

  private static void content(ObjectNode content, RecordView view) {
    content.put("record", view.type());
    view.word().ifPresent(word -> content.put("decision", word));
    view.mode().ifPresent(mode -> content.put("mode", mode));
    content.put("actor", view.who()).put("repository", view.repository());
    view.grants().stream().sorted().forEach(content.putArray("grants")::add);
    view.chains().forEach(content.putArray("chains")::add);
    ArrayNode refs = content.putArray("refs");
    view.refs()
        .forEach(
            ref ->
                refs.addObject()
                    .put("ref", ref.name())
                    .put("old", ref.before())
                    .put("new", ref.after()));
    view.rules().stream().distinct().forEach(content.putArray("rules")::add);
    content.put("note", view.note());
  }

  private static String source(RecordView view) {
    String path = "/" + (view.repository().isEmpty() ? "ambit" : view.repository());
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("a record of a repository without a name", e);
    }
  }

  private static String chain(ExportedRecord record) {
    String of =
        record.view().grants().stream()
            .sorted()
            .findFirst()
            .orElseGet(() -> record.log() + " actor " + record.view().who());
    return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
