package dev.ambit.app.work;

import dev.ambit.core.ledger.Entry;
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
import java.util.List;

/** What the entries of a ledger tell of the refs of its repository. */
final class Histories {

  private Histories() {}

  /**
   * Reads entries that were checked.
   *
   * @throws IOException if a record cannot be understood
   */
  static LedgerHistory of(List<Entry> entries) throws IOException {
    List<RecordedDecision> decisions = new ArrayList<>();
    List<RecordedLanding> landings = new ArrayList<>();
    List<ChainLink> links = new ArrayList<>();
    for (Entry entry : entries) {
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
    }
    return new LedgerHistory(decisions, landings, links);
  }
}
