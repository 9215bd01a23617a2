package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The records of the log of grants: who asked for, approved, issued and revoked what. */
public final class GrantEventJson {

  /** What was done. */
  public enum Kind {
    GRANT_REQUESTED,
    GRANT_APPROVED,
    GRANT_ISSUED,
    GRANT_REVOKED,
    /** A person let a held push through; {@code of} is the decision. */
    PUSH_APPROVED
  }

  private GrantEventJson() {}

  /**
   * Something that a person did about permission.
   *
   * @param kind what
   * @param at when, by this server's clock
   * @param grant the grant it is about
   * @param of the decision it is about
   * @param by the person
   * @param key the id of the key that signed it
   * @param digest SHA-256 of the signed payload
   * @param note more for people
   */
  public record Event(
      Kind kind,
      Instant at,
      Optional<String> grant,
      Optional<String> of,
      String by,
      String key,
      String digest,
      String note) {}

  /** The record as JSON on one line. */
  public static String line(Event event) {
    ObjectNode node = JsonLine.object();
    node.put("type", event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    node.put("version", 1).put("at", event.at().toString());
    event.grant().ifPresent(grant -> node.put("grant", grant));
    event.of().ifPresent(of -> node.put("of", of));
    node.put("by", event.by()).put("key", event.key()).put("digest", event.digest());
    return JsonLine.write(node.put("note", event.note()));
  }
}
