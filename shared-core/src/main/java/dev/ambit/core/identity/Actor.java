package dev.ambit.core.identity;

import dev.ambit.core.event.Principal;
import java.util.List;
import java.util.Optional;

/**
 * Who performs the event, by transport and push certificate alone.
 *
 * @param party what the registry says they are; empty if it does not know them
 * @param id their id in the registry
 * @param principals every principal proven for them
 * @param conflict why the principals cannot be one party, if they name several
 */
public record Actor(
    Optional<Party> party,
    Optional<String> id,
    List<Principal> principals,
    Optional<String> conflict) {

  public Actor {
    principals = List.copyOf(principals);
  }

  /** The same actor, now known as this party. */
  public Actor as(Party other, String otherId) {
    return new Actor(Optional.of(other), Optional.of(otherId), principals, conflict);
  }

  public boolean isAgent() {
    return party.filter(Party.AGENT::equals).isPresent();
  }

  public boolean isAutomation() {
    return party.filter(Party.AUTOMATION::equals).isPresent();
  }
}
