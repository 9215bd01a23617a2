package dev.ambit.jenkins.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A parameter's value as it is shown and bound to approvals: a secret one as its digest. */
public final class InputText {

  private InputText() {}

  static String of(@Nullable Object value, boolean isSecret) {
    String text = String.valueOf(value);
    return isSecret ? "sha256:" + digest(text) : text;
  }

  /** SHA-256 of a text, in hexadecimal. */
  public static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
