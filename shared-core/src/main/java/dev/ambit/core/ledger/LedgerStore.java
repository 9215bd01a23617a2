package dev.ambit.core.ledger;

import java.io.IOException;
import java.util.List;

/** An append-only chain of records on durable storage. */
public interface LedgerStore {

  /**
   * Appends a record and returns only when it is on durable storage.
   *
   * @param body JSON on one line
   * @throws IOException if it could not be written or the chain on storage is broken; then nothing
   *     may be carried out that the record stands for
   */
  Entry append(String body) throws IOException;

  /**
   * Every entry in order.
   *
   * @throws IOException if it cannot be read or an entry does not follow from the one before
   */
  List<Entry> entries() throws IOException;
}
