package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.provenance.GrantEvent;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The records of the log of grants: who asked for, approved, issued and revoked what. */
public final class GrantEventJson {

  private GrantEventJson() {}

  /** The record as JSON on one line. */
  public static String line(GrantEvent event) {
    ObjectNode node = JsonLine.object();
    node.put("type", word(event.kind())).put("version", 1).put("at", event.at().toString());
    event.grant().ifPresent(grant -> node.put("grant", grant));
    if (!event.ends().isEmpty()) {
      ArrayNode grants = node.putArray("grants");
      event.ends().forEach(id -> grants.addObject().put("id", id));
    }
    event.of().ifPresent(of -> node.put("of", of));
    node.put("by", event.by()).put("key", event.key()).put("digest", event.digest());
    return JsonLine.write(node.put("note", event.note()));
  }

  /**
   * Reads a record; empty if it is of another type.
   *
   * @throws IllegalArgumentException if it is no record that this version writes
   */
  public static Optional<GrantEvent> read(String line) {
    ObjectNode node = JsonLine.read(line);
    String type = JsonLine.text(node, "type");
    for (GrantEvent.Kind kind : GrantEvent.Kind.values()) {
      if (word(kind).equals(type)) {
        return Optional.of(event(kind, node));
      }
    }
    return Optional.empty();
  }

  private static GrantEvent event(GrantEvent.Kind kind, ObjectNode node) {
    return new GrantEvent(
        kind,
        Instant.parse(JsonLine.text(node, "at")),
        JsonLine.optional(node, "grant"),
        JsonLine.each(node.path("grants"), grant -> JsonLine.text(grant, "id")),
        JsonLine.optional(node, "of"),
        JsonLine.text(node, "by"),
        JsonLine.text(node, "key"),
        JsonLine.text(node, "digest"),
        JsonLine.text(node, "note"));
  }

  private static String word(GrantEvent.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
