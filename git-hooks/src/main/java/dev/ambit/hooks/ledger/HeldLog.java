package dev.ambit.hooks.ledger;

import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.Memory;
import java.io.IOException;

/** A log while its file is locked for this process. */
public interface HeldLog<M extends Memory> {

  /** What is kept in mind of it, with all that was appended. */
  M memory();

  /**
   * Appends a record and returns only when it is on durable storage.
   *
   * @param body JSON on one line
   * @throws IOException if it could not be written; then nothing may be carried out that the record
   *     stands for
   */
  Entry append(String body) throws IOException;
}
