package dev.ambit.story;

import dev.ambit.core.event.ServerKind;
import java.util.Map;

/** How each kind of server tells its hooks who pushes. */
final class Account {

  private static final String NUMBER = "7";

  private Account() {}

  /** The variables that the server sets for a push by this account. */
  static Map<String, String> environment(ServerKind server, String name) {
    return switch (server) {
      case PLAIN -> Map.of("REMOTE_USER", name, "REQUEST_METHOD", "POST");
      case GITOLITE -> Map.of("GL_USER", name, "GL_REPO", "payments/checkout");
      case GITEA -> Map.of("GITEA_PUSHER_NAME", name, "GITEA_PUSHER_ID", NUMBER);
      case GITLAB -> Map.of("GL_USERNAME", name, "GL_ID", "user-" + NUMBER, "GL_PROTOCOL", "http");
      case GITHUB_ENTERPRISE -> Map.of("GITHUB_USER_LOGIN", name);
      case BITBUCKET -> Map.of("BB_USER_NAME", name, "BB_HOOK_TRIGGER_ID", "push");
      case GERRIT -> throw new InvalidStory("server", "gerrit has no receive hook to push through");
    };
  }
}
