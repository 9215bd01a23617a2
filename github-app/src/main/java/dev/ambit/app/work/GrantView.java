package dev.ambit.app.work;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.Usage;
import java.util.List;
import java.util.Optional;

/**
 * A grant as people look at it.
 *
 * @param grant the grant
 * @param state whether it can be used now
 * @param by the person who signed it; of one that waits, the person who asked for it
 * @param used how much of its limits is used, by every enforcement point that reported
 * @param detail why it cannot be used; empty if it can
 * @param repositories the repositories whose sites know it
 */
public record GrantView(
    Grant grant,
    State state,
    String by,
    Usage used,
    String detail,
    List<RepositoryId> repositories) {

  /** Whether a grant can be used. */
  public enum State {
    /** Asked for, and not approved yet. */
    WAITING,
    /** Signed, and its time has not come. */
    NOT_YET,
    ACTIVE,
    EXPIRED,
    REVOKED,
    /** Signed, and gives nothing: outside its parent, its issuer's authority, or unreadable. */
    REFUSED
  }

  public GrantView {
    repositories = List.copyOf(repositories);
  }

  public GrantId id() {
    return grant.id();
  }

  /** The grant that it narrows. */
  public Optional<GrantId> parent() {
    return grant.parent();
  }
}
