package dev.ambit.wire.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The record of a torn line that was taken off a log: nobody was ever told of its decision. */
public final class RecoveredJson {

  private RecoveredJson() {}

  /** The record as JSON on one line. */
  public static String line(byte[] torn) {
    return JsonLine.write(
        JsonLine.object()
            .put("type", "recovered")
            .put("version", 1)
            .put("bytes", torn.length)
            .put("sha256", digest(torn)));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
