package dev.ambit.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  /** How OpenSSH names the key: {@code SHA256:...}. */
  static String fingerprint(Path folder, String name) throws IOException {
    String line = run("ssh-keygen", "-l", "-f", generate(folder, name).toString());
    return line.split(" ", -1)[1];
  }

  /** The armoured signature of {@code text} by that key, made for {@code namespace}. */
  static String sign(Path folder, String name, String namespace, String text) throws IOException {
    Path key = generate(folder, name);
    Path file = Files.writeString(Files.createTempFile(folder, "signed", ""), text);
    run("ssh-keygen", "-q", "-Y", "sign", "-n", namespace, "-f", key.toString(), file.toString());
    return Files.readString(Path.of(file + ".sig")).strip();
  }

  private static String run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException("ssh-keygen failed: " + output);
    }
    return output;
  }
}
