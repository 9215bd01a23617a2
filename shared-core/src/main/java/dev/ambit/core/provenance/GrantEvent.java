package dev.ambit.core.provenance;

import dev.ambit.core.scope.GrantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that a person did about permission, as the log of grants holds it.
 *
 * @param kind what
 * @param at when, by the server's clock
 * @param grant the grant it is about
 * @param ends the grants that a revocation of many ended
 * @param of the decision it is about
 * @param by the person
 * @param key the id of the key that signed it
 * @param digest SHA-256 of the signed payload
 * @param note more for people
 */
public record GrantEvent(
    Kind kind,
    Instant at,
    Optional<String> grant,
    List<String> ends,
    Optional<String> of,
    String by,
    String key,
    String digest,
    String note) {

  /** What can be done. */
  public enum Kind {
    GRANT_REQUESTED,
    GRANT_APPROVED,
    GRANT_ISSUED,
    GRANT_REVOKED,
    /** A person let a held push through; {@code of} is the decision. */
    PUSH_APPROVED,
    /** A person let a held run of a build server pass; {@code of} is the decision. */
    RUN_APPROVED
  }

  public GrantEvent {
    ends = List.copyOf(ends);
  }

  /** Whether it is about this grant. */
  public boolean isAbout(GrantId id) {
    return grant.filter(id.value()::equals).isPresent() || ends.contains(id.value());
  }
}
