package dev.ambit.core.decision.judge;

import dev.ambit.core.decision.ChangeKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest over a list of parts, by which an approval is bound to what was approved. */
final class KeyDigest {

  private final MessageDigest digest = sha256();

  /** Each part goes in with its length, so that no two lists of parts give the same bytes. */
  void add(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  /** The key of all parts; the digest starts anew. */
  ChangeKey key() {
    return new ChangeKey(HexFormat.of().formatHex(digest.digest()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
