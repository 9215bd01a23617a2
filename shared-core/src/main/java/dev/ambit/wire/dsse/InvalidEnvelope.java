package dev.ambit.wire.dsse;

/** Bytes that are no DSSE envelope; the message says why. */
public final class InvalidEnvelope extends Exception {

  InvalidEnvelope(String message) {
    super(message);
  }

  InvalidEnvelope(String message, Throwable cause) {
    super(message, cause);
  }
}
