package dev.ambit.hooks.event;

import dev.ambit.core.event.Principal;
import dev.ambit.core.event.ServerKind;
import dev.ambit.core.event.Transport;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** GitLab's server hooks: {@code GL_ID} is {@code user-12} or {@code key-3}, and stays. */
final class GitLabReader implements ServerReader {

  private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*-[1-9][0-9]{0,17}");
  private static final List<String> PROTOCOLS = List.of("ssh", "http", "web");

  @Override
  public ServerKind kind() {
    return ServerKind.GITLAB;
  }

  @Override
  public Transport transport(HookCall call) {
    Environment environment = call.environment();
    return new Transport(
        kind(),
        channel(environment),
        Stream.of(Principals.account(environment, "GL_USERNAME"), id(environment))
            .flatMap(Optional::stream)
            .toList(),
        BypassSwitches.warnings(environment).toList());
  }

  private static Optional<Principal> id(Environment environment) {
    Optional<String> id = environment.text("GL_ID");
    if (id.isPresent() && !ID.matcher(id.get()).matches()) {
      throw new InvalidEvent(
          "GL_ID", "is not as GitLab writes it", "check that the site's server is GitLab");
    }
    return id.map(text -> new Principal("gitlab", text));
  }

  private static String channel(Environment environment) {
    String protocol = environment.text("GL_PROTOCOL").orElse("unknown");
    if (!protocol.equals("unknown") && !PROTOCOLS.contains(protocol)) {
      throw new InvalidEvent(
          "GL_PROTOCOL", "is not ssh, http or web", "check that the site's server is GitLab");
    }
    return protocol;
  }
}
