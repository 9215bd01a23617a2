package dev.ambit.core.provenance;

import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RefUpdate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a commit came onto a protected ref.
 *
 * @param update the move of the ref
 * @param at when it was recorded
 * @param recovered whether it was found afterwards
 * @param pushers who pushed, by transport
 * @param continuousSince when the ref's unbroken history began
 * @param lapse why that history is broken at this very move; empty if it is not
 */
public record Landing(
    RefUpdate update,
    Instant at,
    boolean recovered,
    List<Principal> pushers,
    Instant continuousSince,
    Optional<String> lapse) {

  public Landing {
    pushers = List.copyOf(pushers);
  }

  static Landing of(LandedMove move, Optional<String> lapse) {
    return new Landing(
        move.update(),
        move.landing().at(),
        move.landing().recovered(),
        move.landing().principals(),
        move.continuousSince(),
        lapse.or(move::lapse));
  }
}
