package dev.ambit.app.work;

import dev.ambit.core.ledger.Entry;
import dev.ambit.core.provenance.LedgerHistory;
import dev.ambit.wire.record.LedgerReader;
import java.io.IOException;
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
    LedgerReader reader = new LedgerReader();
    for (Entry entry : entries) {
      try {
        reader.read(entry);
      } catch (RuntimeException e) {
        throw new IOException(
            "ledger entry " + entry.sequence() + " cannot be understood: " + e.getMessage(), e);
      }
    }
    return reader.history();
  }
}
