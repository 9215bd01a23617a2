package dev.ambit.hooks.provenance;

import dev.ambit.core.ledger.Entry;
import dev.ambit.core.provenance.LedgerHistory;
import dev.ambit.core.provenance.LedgerPlace;
import dev.ambit.hooks.ledger.BrokenLedger;
import dev.ambit.hooks.ledger.HeldLog;
import dev.ambit.hooks.ledger.LogKind;
import dev.ambit.hooks.ledger.LogText;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.wire.checkpoint.ProvenEntries;
import dev.ambit.wire.checkpoint.SignedCheckpoint;
import dev.ambit.wire.checkpoint.TlogProof;
import dev.ambit.wire.record.LedgerReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the log of decisions holds, with the entries themselves and the checkpoint that was signed
 * over just them.
 */
public final class RecordedHistory {

  private final LedgerHistory history;
  private final ProvenEntries entries;

  private RecordedHistory(LedgerHistory history, ProvenEntries entries) {
    this.history = history;
    this.entries = entries;
  }

  /**
   * Reads the log. It is not locked meanwhile: what others append later is left out.
   *
   * @throws IOException if it is broken, or holds a record that cannot be understood
   */
  public static RecordedHistory read(AmbitFolder folder) throws IOException {
    SignedCheckpoint checkpoint = folder.decisionLog().transaction(HeldLog::checkpoint);
    long size = checkpoint.checkpoint().size();
    LedgerReader reader = new LedgerReader();
    List<Entry> entries = new ArrayList<>();
    LogText.read(
        folder.files(LogKind.DECISIONS).log(),
        (entry, tree) -> {
          if (tree.size() <= size) {
            reader.read(entry);
            entries.add(entry);
          }
          if (tree.size() == size && !tree.root().equals(checkpoint.checkpoint().root())) {
            throw new BrokenLedger("its entries are not those that were signed");
          }
        });
    return new RecordedHistory(reader.history(), new ProvenEntries(entries, checkpoint));
  }

  public LedgerHistory history() {
    return history;
  }

  /** The entry at a place. */
  Entry at(LedgerPlace place) {
    return entries.at(place);
  }

  /** Proves that the entry at a place stands in the signed log. */
  TlogProof proof(LedgerPlace place) {
    return entries.proof(place);
  }
}
