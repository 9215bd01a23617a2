package dev.ambit.app.settings;

import java.net.URI;

/**
 * A GitHub App.
 *
 * @param api where GitHub's REST API is
 * @param host the name by which grants and site files know this GitHub
 * @param git where repositories are fetched from, without their paths
 * @param app the App's id
 * @param key its private key, PEM
 * @param secret the webhook secret
 */
public record GitHubSettings(URI api, String host, URI git, String app, String key, String secret) {

  /** Without the secrets, which must reach no log. */
  @Override
  public String toString() {
    return "app " + app + " at " + api;
  }
}
