package dev.ambit.core.provenance;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefUpdate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A move of a protected ref, among the moves before it.
 *
 * @param update the move
 * @param landing the record that tells of it
 * @param decision the decision that let it through; empty if there was none
 * @param standing where the protected refs stood right before
 * @param lapse why the history of the ref is not unbroken here; empty if it is
 * @param continuousSince when the ref's unbroken history began
 */
public record LandedMove(
    RefUpdate update,
    RecordedLanding landing,
    Optional<RecordedDecision> decision,
    List<Oid> standing,
    Optional<String> lapse,
    Instant continuousSince) {

  public LandedMove {
    standing = List.copyOf(standing);
  }
}
