package dev.ambit.core.identity;

import dev.ambit.core.event.Principal;
import java.util.List;
import java.util.Optional;

/**
 * Somebody the site knows by transport credentials.
 *
 * @param party what they are
 * @param id a person's address, or the id of an agent or automation
 * @param principals how each system authenticates them
 * @param operator for agents, the person who runs them
 */
public record Member(
    Party party, String id, List<Principal> principals, Optional<String> operator) {

  public Member {
    principals = List.copyOf(principals);
  }
}
