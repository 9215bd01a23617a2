package dev.ambit.wire.crypto.keys;

/** A key file that its owner must mend: the message names the file and how. */
public final class UnusableKey extends Exception {

  UnusableKey(String message) {
    super(message);
  }

  UnusableKey(String message, Throwable cause) {
    super(message, cause);
  }
}
