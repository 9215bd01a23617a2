package dev.ambit.wire.crypto.keys;

import java.util.Base64;

/** The text form of keys (RFC 7468): base64 between two marker lines. */
enum Pem {
  PRIVATE("PRIVATE KEY"),
  PUBLIC("PUBLIC KEY");

  private static final int LINE = 64;

  private final String begin;
  private final String end;
  private final String label;

  Pem(String label) {
    this.label = label;
    this.begin = "-----BEGIN " + label + "-----";
    this.end = "-----END " + label + "-----";
  }

  String encode(byte[] der) {
    Base64.Encoder encoder = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
    return begin + "\n" + encoder.encodeToString(der) + "\n" + end + "\n";
  }

  /** The DER within; {@code name} is the file's in messages. */
  byte[] decode(String name, String text) throws UnusableKey {
    String trimmed = text.replace("\r\n", "\n").strip();
    if (!trimmed.startsWith(begin + "\n")
        || !trimmed.endsWith("\n" + end)
        || trimmed.length() < begin.length() + end.length() + 2) {
      throw new UnusableKey(name + ": not a PEM file with one " + label);
    }
    String body = trimmed.substring(begin.length() + 1, trimmed.length() - end.length() - 1);
    try {
      return Base64.getDecoder().decode(body.replace("\n", ""));
    } catch (IllegalArgumentException e) {
      throw new UnusableKey(name + ": the " + label + " is not base64", e);
    }
  }
}
