package dev.ambit.wire.crypto.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;

/** Files that OpenSSH made, and the same files with one defect each. */
final class Fixtures {

  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private Fixtures() {}

  static byte[] bytes(String name) {
    try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no fixture " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** A public key as an allowed-signers line has it: type and base64. */
  static String key(String name) {
    String[] words = text("good/" + name + ".pub").split(" ", -1);
    return words[0] + " " + words[1];
  }

  static AllowedSigners signers(String content) {
    try {
      return AllowedSigners.parse(
          "allowed_signers", content.getBytes(StandardCharsets.UTF_8), ZoneOffset.UTC);
    } catch (InvalidAllowedSigners e) {
      throw new AssertionError(e);
    }
  }
}
