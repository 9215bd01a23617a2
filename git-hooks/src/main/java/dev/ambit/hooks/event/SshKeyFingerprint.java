package dev.ambit.hooks.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/** The fingerprint of an SSH public key as {@code ssh-keygen -l} prints it. */
final class SshKeyFingerprint {

  private SshKeyFingerprint() {}

  /**
   * The fingerprint of a key written {@code TYPE BASE64}, such as {@code SHA256:...}.
   *
   * @param type the key's type, which must be the one inside the key too
   * @param base64 the key
   * @return empty if this is no key of that type
   */
  static Optional<String> of(String type, String base64) {
    try {
      byte[] key = Base64.getDecoder().decode(base64);
      return typeOf(key).equals(Optional.of(type)) ? Optional.of(sha256(key)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A key starts with its type: a length in four bytes, then as many characters. */
  private static Optional<String> typeOf(byte[] key) {
    if (key.length < Integer.BYTES) {
      return Optional.empty();
    }
    int length = ByteBuffer.wrap(key).getInt();
    boolean fits = length > 0 && length <= key.length - Integer.BYTES;
    return fits
        ? Optional.of(new String(key, Integer.BYTES, length, StandardCharsets.US_ASCII))
        : Optional.empty();
  }

  private static String sha256(byte[] key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
