package dev.ambit.hooks.event;

import dev.ambit.core.event.Principal;
import java.util.Optional;

/** The names that a server's variables hold, as principals. */
final class Principals {

  private Principals() {}

  /** An account's name on the git server. */
  static Optional<Principal> account(Environment environment, String variable) {
    return environment.text(variable).map(name -> new Principal("git", name));
  }

  /** A number that the server gave; it stays when the name changes. Zero and less mean none. */
  static Optional<Principal> numbered(
      Environment environment, String variable, String scheme, String kind) {
    long number = environment.number(variable).orElse(0);
    return number > 0 ? Optional.of(new Principal(scheme, kind + "-" + number)) : Optional.empty();
  }
}
