package dev.ambit.hooks.event;

import dev.ambit.core.event.Principal;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The keys by which sshd let somebody in. With {@code ExposeAuthInfo yes}, {@code SSH_USER_AUTH}
 * names a file with a line for each method that succeeded, such as {@code publickey ssh-ed25519
 * AAAA...} or {@code password}; see sshd_config(5). sshd sets the variable last, over whatever a
 * client sent; without {@code ExposeAuthInfo} no {@code AcceptEnv} may let clients set it.
 */
final class SshAuthentication {

  private static final String VARIABLE = "SSH_USER_AUTH";
  private static final String CERTIFICATE = "-cert-v01@openssh.com";

  private SshAuthentication() {}

  /**
   * A principal for each plain key used; none for passwords and the like, nor for OpenSSH
   * certificates, whose identity this reader does not judge.
   *
   * @throws InvalidEvent if the file cannot be read or is not as sshd writes it
   */
  static List<Principal> keys(HookCall call) {
    return call.environment().text(VARIABLE).stream()
        .flatMap(file -> read(file, call.host().authenticationFile()).lines())
        .map(SshAuthentication::key)
        .flatMap(Optional::stream)
        .map(fingerprint -> new Principal("ssh", fingerprint))
        .distinct()
        .toList();
  }

  private static String read(String file, AuthenticationFile reader) {
    try {
      return reader.read(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      throw invalid("names a file that cannot be read");
    }
  }

  private static Optional<String> key(String line) {
    String[] words = line.split(" ", -1);
    if (!words[0].equals("publickey")) {
      return Optional.empty();
    }
    if (words.length < 3) {
      throw invalid("names a file with a publickey line that has no key");
    }
    return words[1].endsWith(CERTIFICATE) ? Optional.empty() : fingerprint(words[1], words[2]);
  }

  private static Optional<String> fingerprint(String type, String key) {
    Optional<String> fingerprint = SshKeyFingerprint.of(type, key);
    if (fingerprint.isEmpty()) {
      throw invalid("names a file with a publickey line whose key cannot be read");
    }
    return fingerprint;
  }

  private static InvalidEvent invalid(String fault) {
    return new InvalidEvent(VARIABLE, fault, "set ExposeAuthInfo yes in sshd_config");
  }
}
