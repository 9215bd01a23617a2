package dev.ambit.wire.crypto.ssh;

/** Bytes that are not what they claim to be; the message says what is wrong, for people. */
final class MalformedSsh extends Exception {

  MalformedSsh(String message) {
    super(message);
  }

  MalformedSsh(String message, Throwable cause) {
    super(message, cause);
  }
}
