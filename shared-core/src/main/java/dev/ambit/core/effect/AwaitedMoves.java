package dev.ambit.core.effect;

import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.scope.ChainId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The updates that were let through and are not recorded as landed yet, so that the record of the
 * landing can name its decision and chains. Only the last {@value #KEPT} are known.
 */
public final class AwaitedMoves {

  /** How many are known. */
  public static final int KEPT = 500;

  private final Map<RefUpdate, Behind> moves = new LinkedHashMap<>();

  /**
   * What let an update through.
   *
   * @param decision the decision
   * @param chains its chains
   */
  public record Behind(DecisionId decision, List<ChainId> chains) {
    public Behind {
      chains = List.copyOf(chains);
    }
  }

  /** Nothing is awaited. */
  public AwaitedMoves() {}

  /** Awaits what a decision let through. */
  public void add(DecisionRecord decision) {
    if (decision.passed()) {
      Behind behind = new Behind(decision.id(), decision.chains());
      decision.refs().forEach(update -> await(update, behind));
    }
  }

  /** Puts back what {@link #all} told. */
  public void await(RefUpdate update, Behind behind) {
    moves.remove(update);
    moves.put(update, behind);
    if (moves.size() > KEPT) {
      moves.remove(moves.keySet().iterator().next());
    }
  }

  /** These landed. */
  public void landed(Collection<RefUpdate> updates) {
    updates.forEach(moves::remove);
  }

  /** What let this update through, if it is known. */
  public Optional<Behind> behind(RefUpdate update) {
    return Optional.ofNullable(moves.get(update));
  }

  /** All that is awaited, the oldest first. */
  public Map<RefUpdate, Behind> all() {
    return new LinkedHashMap<>(moves);
  }
}
