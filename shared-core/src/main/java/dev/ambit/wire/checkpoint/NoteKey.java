package dev.ambit.wire.checkpoint;

import dev.ambit.wire.crypto.keys.VerifyingKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key by the name under which it signs notes.
 *
 * @param name no spaces and no plus sign
 * @param key an Ed25519 key
 */
public record NoteKey(String name, VerifyingKey key) {

  /** Which kind of signature it makes, in the numbers of C2SP signed-note. */
  private static final byte ED25519 = 1;

  private static final int HASH_BYTES = 4;
  private static final int NAME_BYTES = 8;

  public NoteKey {
    if (!name.matches("[^\\s+]+")) {
      throw new IllegalArgumentException("the name of a note's key has no spaces and no plus sign");
    }
    if (key.ed25519().isEmpty()) {
      throw new IllegalArgumentException("notes are signed by Ed25519 keys only");
    }
  }

  /**
   * A key as the key of a log. The log's name is made of the key, so it stays when a repository is
   * moved or renamed, and no two logs have the same.
   *
   * @param kind what the log holds, such as {@code decisions}
   * @param key an Ed25519 key that signs no other log of this kind
   */
  public static NoteKey ofLog(String kind, VerifyingKey key) {
    byte[] bytes =
        key.ed25519()
            .orElseThrow(() -> new IllegalArgumentException("the key of a log is an Ed25519 key"));
    String id = HexFormat.of().formatHex(bytes, 0, NAME_BYTES);
    return new NoteKey("ambit.dev/log/" + kind + "/" + id, key);
  }

  /** What tells the key in a signature's line: the first four bytes of a hash over name and key. */
  byte[] hash() {
    byte[] text = (name + "\n").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(text);
    all.writeBytes(typed());
    return Arrays.copyOf(sha256(all.toByteArray()), HASH_BYTES);
  }

  /** The key as one line, for those who verify notes with other tools. */
  public String line() {
    return name
        + "+"
        + HexFormat.of().formatHex(hash())
        + "+"
        + Base64.getEncoder().encodeToString(typed());
  }

  private byte[] typed() {
    byte[] bytes = key.ed25519().orElseThrow();
    byte[] typed = new byte[bytes.length + 1];
    typed[0] = ED25519;
    System.arraycopy(bytes, 0, typed, 1, bytes.length);
    return typed;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
