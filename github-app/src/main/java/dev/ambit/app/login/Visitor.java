package dev.ambit.app.login;

import java.util.Optional;

/**
 * Somebody who is logged in.
 *
 * @param name how the pages call them
 * @param role what they may do
 * @param person their id in site files; empty if none of them names them
 */
public record Visitor(String name, Role role, Optional<String> person) {

  /** Whether they may do what asks for {@code needed}. */
  public boolean may(Role needed) {
    return role.covers(needed);
  }
}
