package dev.ambit.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Throw-away SSH keys, made by ssh-keygen for each telling. */
public final class SshKeys {

  private SshKeys() {}

  /** The private key's file; the public key is beside it as {@code .pub}. */
  public static Path generate(Path folder, String name) throws IOException {
    Path file = Files.createDirectories(folder).resolve(name);
    if (!Files.exists(file)) {
      run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", file.toString());
    }
    return file;
  }

  /** What tells git to sign a commit by that key. */
  static List<String> signingOptions(Git git, String name) throws IOException {
    Path key = generate(git.home().resolve("ssh"), name);
    return List.of(
        "-c", "gpg.format=ssh", "-c", "user.signingKey=" + key, "-c", "commit.gpgSign=true");
  }

  private static void run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException("ssh-keygen failed");
    }
  }
}
