package dev.ambit.hooks.event;

import dev.ambit.core.event.Principal;
import dev.ambit.core.event.ServerKind;
import dev.ambit.core.event.Transport;
import java.util.List;
import java.util.stream.Stream;

/**
 * gitolite 3, which sets {@code GL_USER} from its forced command, or over http from the web server.
 * {@code anonymous} and {@code daemon} are its names for nobody in particular.
 */
final class GitoliteReader implements ServerReader {

  private static final List<Principal> NOBODY =
      List.of(new Principal("git", "anonymous"), new Principal("git", "daemon"));

  @Override
  public ServerKind kind() {
    return ServerKind.GITOLITE;
  }

  @Override
  public Transport transport(HookCall call) {
    Environment environment = call.environment();
    Channel channel = Channel.of(environment);
    return new Transport(
        kind(),
        channel.word(),
        Stream.concat(user(environment), keys(call, channel)).toList(),
        BypassSwitches.warnings(environment).toList());
  }

  private static Stream<Principal> user(Environment environment) {
    return Principals.account(environment, "GL_USER").stream()
        .filter(principal -> !NOBODY.contains(principal));
  }

  /** Only sshd vouches for its variable. */
  private static Stream<Principal> keys(HookCall call, Channel channel) {
    return channel == Channel.SSH ? SshAuthentication.keys(call).stream() : Stream.empty();
  }
}
