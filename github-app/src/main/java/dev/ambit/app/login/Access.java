package dev.ambit.app.login;

import io.javalin.security.RouteRole;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may call a route. A route without one answers nobody. */
public enum Access implements RouteRole {
  /** Anybody: it tells nothing about anyone. */
  OPEN(null),
  /**
   * The request itself proves where it comes from: a signature or a token, checked by the route.
   */
  PROVES_ITSELF(null),
  VIEWER(Role.VIEWER),
  APPROVER(Role.APPROVER),
  ADMIN(Role.ADMIN);

  private final Optional<Role> role;

  Access(@Nullable Role role) {
    this.role = Optional.ofNullable(role);
  }

  /** The role of the session that is needed; empty if none is. */
  public Optional<Role> role() {
    return role;
  }
}
