package dev.ambit.wire.record;

import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.LedgerStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The decisions among the records of a ledger. */
public final class DecisionLedger {

  private DecisionLedger() {}

  /**
   * Every decision, the oldest first.
   *
   * @throws IOException if the ledger cannot be read, or holds a record that cannot be understood
   */
  public static List<DecisionRecord> decisions(LedgerStore ledger) throws IOException {
    List<DecisionRecord> decisions = new ArrayList<>();
    for (Entry entry : ledger.entries()) {
      decision(entry).ifPresent(decisions::add);
    }
    return decisions;
  }

  /** The decision with this id. */
  public static Optional<DecisionRecord> find(LedgerStore ledger, DecisionId id)
      throws IOException {
    return decisions(ledger).stream().filter(decision -> decision.id().equals(id)).findFirst();
  }

  private static Optional<DecisionRecord> decision(Entry entry) throws IOException {
    try {
      return DecisionReader.read(entry.body());
    } catch (RuntimeException e) {
      throw new IOException(
          "ledger entry " + entry.sequence() + " cannot be understood: " + e.getMessage(), e);
    }
  }
}
