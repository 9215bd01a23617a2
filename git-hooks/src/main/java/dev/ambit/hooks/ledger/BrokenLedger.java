package dev.ambit.hooks.ledger;

import java.io.IOException;

/** The ledger on storage is not what was written: pushes are refused until it is mended. */
public final class BrokenLedger extends IOException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with it, for people. */
  public BrokenLedger(String message) {
    super(message);
  }
}
