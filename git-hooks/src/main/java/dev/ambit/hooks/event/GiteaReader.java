package dev.ambit.hooks.event;

import dev.ambit.core.event.Principal;
import dev.ambit.core.event.ServerKind;
import dev.ambit.core.event.Transport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gitea and Forgejo; the variables are those of {@code modules/repository/env.go}. For a deploy key
 * they name the repository's owner as the pusher, who had no part in it: then only the key counts.
 */
final class GiteaReader implements ServerReader {

  private static final String INTERNAL = "gitea-internal";

  @Override
  public ServerKind kind() {
    return ServerKind.GITEA;
  }

  @Override
  public Transport transport(HookCall call) {
    Environment environment = call.environment();
    return new Transport(
        kind(),
        channel(environment),
        principals(environment),
        BypassSwitches.warnings(environment).toList());
  }

  private static List<Principal> principals(Environment environment) {
    Stream<Optional<Principal>> keys =
        Stream.of(
            Principals.numbered(environment, "GITEA_KEY_ID", "gitea", "key"),
            Principals.numbered(environment, "GITEA_DEPLOY_KEY_ID", "gitea", "deploy-key"));
    Stream<Optional<Principal>> person =
        isDeployKey(environment)
            ? Stream.empty()
            : Stream.of(
                Principals.account(environment, "GITEA_PUSHER_NAME"),
                Principals.numbered(environment, "GITEA_PUSHER_ID", "gitea", "id"));
    return Stream.concat(person, keys).flatMap(Optional::stream).toList();
  }

  /** The second variable is that of Gitea before 1.15. */
  private static boolean isDeployKey(Environment environment) {
    return environment.number("GITEA_DEPLOY_KEY_ID").orElse(0) > 0
        || environment.text("GITEA_IS_DEPLOY_KEY").equals(Optional.of("true"));
  }

  private static String channel(Environment environment) {
    boolean merges =
        environment.has("GITEA_PUSH_TRIGGER") || environment.number("GITEA_PR_ID").orElse(0) > 0;
    if (merges) {
      return "web";
    }
    if (environment.number("GITEA_KEY_ID").orElse(0) > 0 || isDeployKey(environment)) {
      return "ssh";
    }
    boolean internal = environment.text("SSH_ORIGINAL_COMMAND").equals(Optional.of(INTERNAL));
    return internal ? "web" : "http";
  }
}
