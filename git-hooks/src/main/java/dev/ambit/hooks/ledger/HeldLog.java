package dev.ambit.hooks.ledger;

import dev.ambit.core.ledger.LedgerStore;
import dev.ambit.core.ledger.Memory;
import dev.ambit.wire.checkpoint.SignedCheckpoint;

/**
 * A log while its file is locked for this process. What is appended lasts once the transaction has
 * ended; nobody is told of it before.
 */
public interface HeldLog<M extends Memory> extends LedgerStore {

  /** What is kept in mind of it, with all that was appended. */
  M memory();

  /** Signs all that it holds now. */
  SignedCheckpoint checkpoint();
}
