package dev.ambit.app.settings;

import java.net.URI;

/**
 * A Gitea or Forgejo server.
 *
 * @param url the server
 * @param host the name by which grants and site files know it
 * @param token an access token of Ambit's own account
 * @param secret the webhook secret
 */
public record GiteaSettings(URI url, String host, String token, String secret) {

  /** Without the secrets, which must reach no log. */
  @Override
  public String toString() {
    return url.toString();
  }
}
