package dev.ambit.hooks.event;

import dev.ambit.core.event.Principal;
import dev.ambit.core.event.ServerKind;
import dev.ambit.core.event.Transport;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * GitHub Enterprise Server. {@code GITHUB_VIA} is set only for what is not a push by git, such as
 * the merge button or the API.
 */
final class GitHubEnterpriseReader implements ServerReader {

  private static final String FINGERPRINT = "GITHUB_PUBLIC_KEY_FINGERPRINT";
  private static final String PREFIX = "SHA256:";
  private static final Pattern SHA256 = Pattern.compile("[A-Za-z0-9+/]{43}");

  @Override
  public ServerKind kind() {
    return ServerKind.GITHUB_ENTERPRISE;
  }

  @Override
  public Transport transport(HookCall call) {
    Environment environment = call.environment();
    Optional<String> fingerprint = environment.text(FINGERPRINT);
    Optional<Principal> key = fingerprint.flatMap(GitHubEnterpriseReader::key);
    return new Transport(
        kind(),
        channel(environment),
        Stream.of(Principals.account(environment, "GITHUB_USER_LOGIN"), key)
            .flatMap(Optional::stream)
            .toList(),
        Stream.concat(
                BypassSwitches.warnings(environment), weak(fingerprint.isPresent(), key).stream())
            .toList());
  }

  /** The key, if the fingerprint is a SHA-256; an MD5 fingerprint identifies nobody. */
  private static Optional<Principal> key(String fingerprint) {
    String digest =
        fingerprint.startsWith(PREFIX) ? fingerprint.substring(PREFIX.length()) : fingerprint;
    return SHA256.matcher(digest).matches()
        ? Optional.of(new Principal("ssh", PREFIX + digest))
        : Optional.empty();
  }

  private static List<String> weak(boolean told, Optional<Principal> key) {
    return told && key.isEmpty()
        ? List.of(FINGERPRINT + " is not a SHA-256 fingerprint and is not used")
        : List.of();
  }

  private static String channel(Environment environment) {
    if (environment.has("GITHUB_VIA")) {
      return "web";
    }
    return environment.has(FINGERPRINT) ? "ssh" : "http";
  }
}
