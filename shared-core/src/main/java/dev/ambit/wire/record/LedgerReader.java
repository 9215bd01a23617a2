package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.provenance.ChainLink;
import dev.ambit.core.provenance.LedgerHistory;
import dev.ambit.core.provenance.LedgerPlace;
import dev.ambit.core.provenance.RecordedDecision;
import dev.ambit.core.provenance.RecordedLanding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads the entries of a log of decisions into a history, one after the other. */
public final class LedgerReader {

  private final List<RecordedDecision> decisions = new ArrayList<>();
  private final List<RecordedLanding> landings = new ArrayList<>();
  private final List<ChainLink> links = new ArrayList<>();

  /** What these entries tell, in their order. */
  public static LedgerHistory history(Collection<Entry> entries) throws IOException {
    LedgerReader reader = new LedgerReader();
    for (Entry entry : entries) {
      reader.read(entry);
    }
    return reader.history();
  }

  /**
   * Reads the next entry; records of other types are passed over.
   *
   * @throws IOException if it is no record that this version writes
   */
  public void read(Entry entry) throws IOException {
    try {
      read(JsonLine.read(entry.body()), new LedgerPlace(entry.sequence(), entry.hash()));
    } catch (RuntimeException e) {
      throw new IOException(
          "ledger entry " + entry.sequence() + " cannot be understood: " + e.getMessage(), e);
    }
  }

  private void read(ObjectNode node, LedgerPlace place) {
    switch (JsonLine.text(node, "type")) {
      case DecisionJson.TYPE ->
          decisions.add(new RecordedDecision(DecisionReader.decision(node), place));
      case LandedJson.TYPE -> landings.add(LandedJson.landing(node, place));
      case LinkJson.TYPE -> links.add(LinkJson.link(node));
      default -> {}
    }
  }

  /** What was read so far. */
  public LedgerHistory history() {
    return new LedgerHistory(decisions, landings, links);
  }
}
