package dev.ambit.core.provenance;

import dev.ambit.core.event.RefUpdate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The decisions that let updates through, by the update: a ledger holds a hundred thousand. */
final class PassedUpdates {

  private final Map<RefUpdate, List<RecordedDecision>> decisions = new HashMap<>();

  /** The updates that these decisions, in the ledger's order, let through. */
  PassedUpdates(List<RecordedDecision> recorded) {
    for (RecordedDecision each : recorded) {
      if (each.decision().passed()) {
        each.decision()
            .refs()
            .forEach(update -> decisions.computeIfAbsent(update, u -> new ArrayList<>()).add(each));
      }
    }
  }

  /** The last decision that let the update through before it was recorded as landed. */
  Optional<RecordedDecision> behind(RefUpdate update, LedgerPlace landed) {
    return decisions.getOrDefault(update, List.of()).stream()
        .filter(each -> each.place().sequence() < landed.sequence())
        .reduce((a, b) -> b);
  }
}
