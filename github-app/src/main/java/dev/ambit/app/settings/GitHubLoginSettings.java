package dev.ambit.app.settings;

import java.net.URI;

/**
 * GitHub as a way to log in: an OAuth client there, such as the GitHub App's own.
 *
 * @param web where GitHub's pages are
 * @param api where its REST API is
 * @param host the name by which site files know this GitHub
 * @param client the client id
 * @param secret the client secret
 */
public record GitHubLoginSettings(URI web, URI api, String host, String client, String secret) {

  /** Without the secret, which must reach no log. */
  @Override
  public String toString() {
    return client + " at " + web;
  }
}
