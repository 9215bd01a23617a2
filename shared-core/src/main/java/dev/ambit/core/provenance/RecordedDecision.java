package dev.ambit.core.provenance;

import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.event.RefUpdate;

/**
 * A decision as the ledger holds it.
 *
 * @param decision the decision
 * @param place where it stands
 */
public record RecordedDecision(DecisionRecord decision, LedgerPlace place) {

  /** Whether it let exactly this move through. */
  boolean letThrough(RefUpdate update) {
    return decision.passed() && decision.refs().contains(update);
  }
}
