package dev.ambit.hooks.receive;

import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.ledger.Entry;
import dev.ambit.hooks.ledger.LogText;
import dev.ambit.wire.record.DecisionReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The decisions among the records of a log of decisions, read through. */
public final class DecisionLedger {

  private DecisionLedger() {}

  /**
   * Every decision, the oldest first.
   *
   * @throws IOException if the log cannot be read, or holds a record that cannot be understood
   */
  public static List<DecisionRecord> decisions(Path log) throws IOException {
    List<DecisionRecord> decisions = new ArrayList<>();
    LogText.read(log, (entry, tree) -> decision(entry).ifPresent(decisions::add));
    return decisions;
  }

  /** The decision with this id. */
  public static Optional<DecisionRecord> find(Path log, DecisionId id) throws IOException {
    return decisions(log).stream().filter(decision -> decision.id().equals(id)).findFirst();
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
