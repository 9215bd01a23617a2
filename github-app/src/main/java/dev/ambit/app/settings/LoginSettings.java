package dev.ambit.app.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How people get in.
 *
 * @param oidc an OpenID Connect server; empty if there is none
 * @param github GitHub by OAuth; empty if it is not used
 * @param admins addresses of those who run the app, in lower case
 * @param viewers who may look beside the people of the site files: addresses, or {@code @domain}
 * @param stage the people of a demo, who get in by their name alone; never set by variables
 */
public record LoginSettings(
    Optional<OidcSettings> oidc,
    Optional<GitHubLoginSettings> github,
    Set<String> admins,
    List<String> viewers,
    List<String> stage) {

  /** Nobody but whoever reads the console. */
  public static final LoginSettings CONSOLE =
      new LoginSettings(Optional.empty(), Optional.empty(), Set.of(), List.of(), List.of());

  public LoginSettings {
    admins = Set.copyOf(admins);
    viewers = List.copyOf(viewers);
    stage = List.copyOf(stage);
  }
}
