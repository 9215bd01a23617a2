package dev.ambit.hooks.replay;

import dev.ambit.hooks.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Where the state of a replay is kept: one file for whatever makes judgements differ. */
final class StateFile {

  private static final int NAME_LENGTH = 32;

  private StateFile() {}

  /** The file in {@code folder} for these, by their digest and Ambit's version. */
  static Path in(Path folder, List<byte[]> parts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(Version.current().getBytes(StandardCharsets.UTF_8));
      for (byte[] part : parts) {
        sha256.update((":" + part.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha256.update(part);
      }
      String name = HexFormat.of().formatHex(sha256.digest()).substring(0, NAME_LENGTH);
      return folder.resolve(name + ".jsonl");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** {@code $AMBIT_HOME/replay}, or {@code ~/.local/state/ambit/replay}. */
  static Path usualFolder() {
    String home = System.getenv("AMBIT_HOME");
    return home == null || home.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".local", "state", "ambit", "replay")
        : Path.of(home, "replay");
  }
}
