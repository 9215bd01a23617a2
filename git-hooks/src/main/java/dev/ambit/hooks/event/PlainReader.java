package dev.ambit.hooks.event;

import dev.ambit.core.event.Principal;
import dev.ambit.core.event.ServerKind;
import dev.ambit.core.event.Transport;
import java.util.List;
import java.util.stream.Stream;

/**
 * git with nothing around it. Over ssh the account is shared, so only the key tells who it is; over
 * git-http-backend the web server tells the user; the git protocol authenticates nobody; and a push
 * by file path is made by the account of the process. Whoever may write to the repository's files
 * needs no push at all: give such accounts to nobody who is to be held.
 */
final class PlainReader implements ServerReader {

  private static final String PRINCIPAL = "AMBIT_PRINCIPAL";
  private static final String USER = "REMOTE_USER";

  @Override
  public ServerKind kind() {
    return ServerKind.PLAIN;
  }

  @Override
  public Transport transport(HookCall call) {
    Environment environment = call.environment();
    Channel channel = Channel.of(environment);
    Stream<String> warnings =
        Stream.concat(BypassSwitches.warnings(environment), untrusted(call, channel));
    return new Transport(kind(), channel.word(), principals(call, channel), warnings.toList());
  }

  private static List<Principal> principals(HookCall call, Channel channel) {
    return switch (channel) {
      case SSH -> Stream.concat(SshAuthentication.keys(call).stream(), forced(call)).toList();
      case HTTP -> Principals.account(call.environment(), USER).stream().toList();
      case GIT -> List.of();
      case LOCAL -> List.of(new Principal("git", call.host().account()));
    };
  }

  private static Stream<Principal> forced(HookCall call) {
    return call.host().permitsUserEnvironment()
        ? call.environment().text(PRINCIPAL).stream().map(PlainReader::parse)
        : Stream.empty();
  }

  private static Principal parse(String text) {
    try {
      return Principal.parse(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidEvent(
          PRINCIPAL, String.valueOf(e.getMessage()), "correct it in the server's authorized_keys");
    }
  }

  /** Names that this way in does not vouch for. */
  private static Stream<String> untrusted(HookCall call, Channel channel) {
    boolean forced = channel == Channel.SSH && call.host().permitsUserEnvironment();
    return Stream.of(forced ? "" : PRINCIPAL, channel == Channel.HTTP ? "" : USER)
        .filter(call.environment()::has)
        .map(name -> name + " is set, but nothing vouches for it here; it is not honoured");
  }
}
