package dev.ambit.app.forge;

import dev.ambit.core.event.Principal;
import java.util.List;
import java.util.Optional;

/**
 * An account on a forge.
 *
 * @param login its name
 * @param id its number there as a principal's name, if the forge's git hooks tell that too
 */
public record Account(String login, Optional<Principal> id) {

  public static Account named(String login) {
    return new Account(login, Optional.empty());
  }

  /** The names that the forge authenticated it by: the same as a hook on that server is told. */
  public List<Principal> principals() {
    Principal name = new Principal("git", login);
    return id.map(number -> List.of(name, number)).orElseGet(() -> List.of(name));
  }
}
