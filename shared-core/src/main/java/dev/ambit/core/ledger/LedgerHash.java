package dev.ambit.core.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash of ledgers: SHA-256. */
final class LedgerHash {

  private LedgerHash() {}

  /** The hash over all parts, one after the other. */
  static byte[] of(byte[]... parts) {
    MessageDigest digest = sha256();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
