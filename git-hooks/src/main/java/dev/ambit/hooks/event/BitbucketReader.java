package dev.ambit.hooks.event;

import dev.ambit.core.event.Principal;
import dev.ambit.core.event.ServerKind;
import dev.ambit.core.event.Transport;
import java.util.List;
import java.util.Optional;

/**
 * Bitbucket Data Center's hook scripts, which name the user but neither a number nor the protocol.
 * Any trigger but {@code push} is an action in the web interface or the API.
 */
final class BitbucketReader implements ServerReader {

  @Override
  public ServerKind kind() {
    return ServerKind.BITBUCKET;
  }

  @Override
  public Transport transport(HookCall call) {
    Environment environment = call.environment();
    boolean pushed = environment.text("BB_HOOK_TRIGGER_ID").equals(Optional.of("push"));
    return new Transport(
        kind(),
        pushed ? "git" : "web",
        environment.text("BB_USER_NAME").map(BitbucketReader::names).orElse(List.of()),
        BypassSwitches.warnings(environment).toList());
  }

  private static List<Principal> names(String user) {
    return List.of(new Principal("git", user), new Principal("bitbucket", user));
  }
}
