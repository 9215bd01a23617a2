package dev.ambit.app.forge.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambit.app.event.RepositoryPath;
import dev.ambit.app.forge.Rest;
import dev.ambit.app.settings.GitHubSettings;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kohsuke.github.GHApp;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.authorization.AppInstallationAuthorizationProvider;
import org.kohsuke.github.authorization.AuthorizationProvider;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.extras.authorization.JWTTokenProvider;

/**
 * Our App at GitHub: a short-lived token for each installation, got by a token that the App's key
 * signs (RS256).
 */
final class GitHubApp {

  private final GitHubSettings settings;
  private final Clock clock;
  private final AuthorizationProvider self;
  private final Map<String, Installed> installations = new ConcurrentHashMap<>();

  /** An installation: a client, and what its requests carry. */
  private record Installed(GitHub client, AuthorizationProvider authorization) {}

  /**
   * The App.
   *
   * @throws IllegalArgumentException if its key is no RSA key in PEM
   */
  GitHubApp(GitHubSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    try {
      this.self = new JWTTokenProvider(settings.app(), settings.key());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the GitHub App's key is no RSA key in PEM", e);
    }
  }

  long id() {
    return Long.parseLong(settings.app());
  }

  GitHubSettings settings() {
    return settings;
  }

  /** The App by itself, which may only ask for its installations. */
  GHApp self() throws IOException {
    return client(self).getApp();
  }

  /** A repository, by the rights of the installation on its owner. */
  GHRepository repository(RepositoryPath path) throws IOException {
    return installed(path).client().getRepository(path.value());
  }

  /** Reads what the client library has no words for; empty if GitHub says there is none. */
  Optional<JsonNode> read(RepositoryPath path, String rest) throws IOException {
    String authorization = authorization(path);
    return new Rest(
            settings.api(),
            Map.of("Authorization", authorization, "Accept", "application/vnd.github+json"),
            header -> GitHubLimits.told(header, clock))
        .get("/repos/" + path + rest);
  }

  /** The {@code Authorization} header's value for a repository, such as {@code Bearer ...}. */
  String authorization(RepositoryPath path) throws IOException {
    return installed(path).authorization().getEncodedAuthorization();
  }

  private Installed installed(RepositoryPath path) throws IOException {
    Installed known = installations.get(path.owner());
    if (known != null) {
      return known;
    }
    AuthorizationProvider authorization =
        new AppInstallationAuthorizationProvider(
            app -> app.getInstallationByRepository(path.owner(), path.name()), self);
    Installed fresh = new Installed(client(authorization), authorization);
    fresh.client().getRepository(path.value());
    installations.put(path.owner(), fresh);
    return fresh;
  }

  /** A client that never waits for a limit. */
  GitHub client(AuthorizationProvider authorization) throws IOException {
    return new GitHubBuilder()
        .withEndpoint(settings.api().toString())
        .withConnector(new TracedConnector(GitHubConnector.DEFAULT))
        .withAuthorizationProvider(authorization)
        .withRateLimitHandler(GitHubLimits.primary(clock))
        .withAbuseLimitHandler(GitHubLimits.secondary(clock))
        .build();
  }
}
