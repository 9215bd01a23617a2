package dev.ambit.hooks.event;

import java.util.Locale;

/** The way into a plain git server, by the variables that sshd, a web server or git itself set. */
enum Channel {
  SSH,
  HTTP,
  /** git-daemon, which authenticates nobody. */
  GIT,
  /** By file path, on the server itself. */
  LOCAL;

  /** Tells the way in. A way that authenticates nobody is never taken for one that does. */
  static Channel of(Environment environment) {
    if (environment.has("SSH_CONNECTION") || environment.has("SSH_CLIENT")) {
      return SSH;
    }
    if (environment.has("REMOTE_USER")
        || environment.has("GATEWAY_INTERFACE")
        || environment.has("REQUEST_METHOD")) {
      return HTTP;
    }
    return environment.has("REMOTE_ADDR") ? GIT : LOCAL;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
