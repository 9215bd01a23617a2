package dev.ambit.hooks.provenance;

import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.LedgerStore;
import dev.ambit.core.provenance.ChainLink;
import dev.ambit.core.provenance.LedgerHistory;
import dev.ambit.core.provenance.LedgerPlace;
import dev.ambit.core.provenance.RecordedDecision;
import dev.ambit.core.provenance.RecordedLanding;
import dev.ambit.wire.record.DecisionReader;
import dev.ambit.wire.record.LandedJson;
import dev.ambit.wire.record.LinkJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a ledger holds, with the entries themselves. */
public record RecordedHistory(LedgerHistory history, Map<Long, Entry> entries) {

  public RecordedHistory {
    entries = Map.copyOf(entries);
  }

  /**
   * Reads a ledger.
   *
   * @throws IOException if it is broken, or holds a record that cannot be understood
   */
  public static RecordedHistory read(LedgerStore ledger) throws IOException {
    List<RecordedDecision> decisions = new ArrayList<>();
    List<RecordedLanding> landings = new ArrayList<>();
    List<ChainLink> links = new ArrayList<>();
    Map<Long, Entry> entries = new HashMap<>();
    for (Entry entry : ledger.entries()) {
      LedgerPlace place = new LedgerPlace(entry.sequence(), entry.hash());
      try {
        DecisionReader.read(entry.body())
            .ifPresent(decision -> decisions.add(new RecordedDecision(decision, place)));
        LandedJson.read(entry.body(), place).ifPresent(landings::add);
        LinkJson.read(entry.body()).ifPresent(links::add);
      } catch (RuntimeException e) {
        throw new IOException(
            "ledger entry " + entry.sequence() + " cannot be understood: " + e.getMessage(), e);
      }
      entries.put(entry.sequence(), entry);
    }
    return new RecordedHistory(new LedgerHistory(decisions, landings, links), entries);
  }

  /** The entry at a place. */
  Entry at(LedgerPlace place) {
    return Objects.requireNonNull(entries.get(place.sequence()));
  }
}
