package dev.ambit.hooks.ledger;

import dev.ambit.core.ledger.Memory;

/**
 * What is known of a log: how far it was read, and what is kept in mind of it.
 *
 * @param at how far
 * @param memory what of it; grows with the log
 */
record LogState<M extends Memory>(LogPosition at, M memory) {

  static <M extends Memory> LogState<M> fresh(Memory.Kind<M> kind) {
    return new LogState<>(LogPosition.START, kind.fresh());
  }

  /**
   * The state after one more line.
   *
   * @throws BrokenLedger if it does not follow, or its record cannot be understood
   */
  LogState<M> after(byte[] line) throws BrokenLedger {
    LogPosition next = at.after(line);
    try {
      next.last().ifPresent(memory::learn);
    } catch (RuntimeException e) {
      throw new BrokenLedger(
          "entry " + at.tree().size() + " cannot be understood: " + e.getMessage());
    }
    return new LogState<>(next, memory);
  }
}
