package dev.ambit.app.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Everything the operator sets.
 *
 * @param bind the address to listen on
 * @param port the port; 0 takes any free one
 * @param url how people and forges reach the app
 * @param home the folder of sites, mirrors, keys and the embedded database
 * @param database where everything is kept
 * @param reconcile how long a lost delivery may stay unnoticed
 * @param github the GitHub App; empty if there is none yet
 * @param gitea a Gitea or Forgejo server; empty if there is none
 * @param outlets what is told outside
 * @param login how people get in
 */
public record Settings(
    String bind,
    int port,
    Optional<URI> url,
    Path home,
    DatabaseSettings database,
    Duration reconcile,
    Optional<GitHubSettings> github,
    Optional<GiteaSettings> gitea,
    Outlets outlets,
    LoginSettings login) {

  /** Site files: each in a folder of its own with its keys and grants. */
  public Path sites() {
    return home.resolve("sites");
  }

  /** The keys by which the app signs for people. */
  public Path people() {
    return home.resolve("people");
  }

  public Path mirrors() {
    return home.resolve("mirrors");
  }
}
