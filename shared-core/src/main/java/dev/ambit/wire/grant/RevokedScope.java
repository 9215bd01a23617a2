package dev.ambit.wire.grant;

import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Which grants a revocation ends.
 *
 * @param kind by what they are told
 * @param value the id, task, agent or owner; {@code everything} for all
 */
public record RevokedScope(Kind kind, String value) {

  /** By what grants are told; documents write it in lower case. */
  public enum Kind {
    ID,
    /** The task: the grant's id, or the address of its task. */
    TASK,
    AGENT,
    OWNER,
    ALL;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The one grant with this id. */
  public static RevokedScope of(GrantId id) {
    return new RevokedScope(Kind.ID, id.value());
  }

  /** The grant, if it is one by its id. */
  public Optional<GrantId> id() {
    return kind == Kind.ID ? Optional.of(new GrantId(value)) : Optional.empty();
  }

  /**
   * Whether it ends this grant. By its id it ends it for good; a whole group of grants is ended as
   * far as they had begun by then, so that the agent can be given a new one.
   *
   * @param at when it was revoked
   */
  public boolean ends(Grant grant, Instant at) {
    return hits(grant) && (kind == Kind.ID || !grant.validity().notBefore().isAfter(at));
  }

  private boolean hits(Grant grant) {
    return switch (kind) {
      case ID -> grant.id().value().equals(value);
      case TASK ->
          grant.id().value().equals(value) || grant.task().url().filter(value::equals).isPresent();
      case AGENT -> grant.agent().value().equals(value);
      case OWNER -> grant.owner().equals(value);
      case ALL -> true;
    };
  }

  @Override
  public String toString() {
    return kind == Kind.ALL ? "everything" : kind.key() + " " + value;
  }
}
