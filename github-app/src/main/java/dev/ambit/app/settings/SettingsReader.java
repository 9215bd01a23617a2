package dev.ambit.app.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the settings from environment variables, and tells all mistakes at once. */
public final class SettingsReader {

  private static final int DEFAULT_PORT = 8480;
  private static final int MOST_PORTS = 65_535;
  private static final int SHORTEST_SECRET = 16;
  private static final int DAY = 86_400;

  private final Variables variables;

  private SettingsReader(Variables variables) {
    this.variables = variables;
  }

  /**
   * Reads them.
   *
   * @param variables by name, as the environment holds them
   * @throws InvalidSettings with every mistake
   */
  public static Settings read(Map<String, String> variables) throws InvalidSettings {
    SettingsReader reader = new SettingsReader(new Variables(variables));
    Settings settings = reader.settings();
    List<String> faults = reader.variables.faults();
    if (!faults.isEmpty()) {
      throw new InvalidSettings(faults);
    }
    return settings;
  }

  private Settings settings() {
    Path home = Path.of(variables.text("AMBIT_HOME").orElse("ambit-home")).toAbsolutePath();
    return new Settings(
        variables.text("AMBIT_BIND").orElse("127.0.0.1"),
        variables.number("AMBIT_PORT", DEFAULT_PORT, 0, MOST_PORTS),
        variables.text("AMBIT_URL").map(url -> variables.address("AMBIT_URL", url)),
        home.normalize(),
        database(home.normalize()),
        Duration.ofSeconds(variables.number("AMBIT_RECONCILE_SECONDS", 300, 5, DAY)),
        github(),
        gitea(),
        OutletsReader.read(variables),
        new LoginSettingsReader(variables).read());
  }

  private DatabaseSettings database(Path home) {
    String url =
        variables.text("AMBIT_DATABASE").orElse("jdbc:h2:file:" + home.resolve("ambit-database"));
    if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
      variables.fault(
          "AMBIT_DATABASE is a JDBC address of H2 or PostgreSQL: jdbc:postgresql://...");
    }
    return new DatabaseSettings(
        url,
        variables.text("AMBIT_DATABASE_USER"),
        variables
            .text("AMBIT_DATABASE_PASSWORD_FILE")
            .map(file -> variables.secretFile("AMBIT_DATABASE_PASSWORD_FILE", "the password")));
  }

  private Optional<GitHubSettings> github() {
    if (noneSet("AMBIT_GITHUB_APP", "AMBIT_GITHUB_KEY_FILE", "AMBIT_GITHUB_SECRET_FILE")) {
      return Optional.empty();
    }
    URI api = variables.address("AMBIT_GITHUB_API", "https://api.github.com");
    URI git = variables.address("AMBIT_GITHUB_GIT", "https://github.com");
    return Optional.of(
        new GitHubSettings(
            api,
            variables.text("AMBIT_GITHUB_HOST").orElse(git.getHost()),
            git,
            variables.required("AMBIT_GITHUB_APP", "the id of the GitHub App"),
            variables.secretFile("AMBIT_GITHUB_KEY_FILE", "the App's private key"),
            secret("AMBIT_GITHUB_SECRET_FILE")));
  }

  private Optional<GiteaSettings> gitea() {
    if (noneSet("AMBIT_GITEA_URL", "AMBIT_GITEA_TOKEN_FILE", "AMBIT_GITEA_SECRET_FILE")) {
      return Optional.empty();
    }
    String url = variables.required("AMBIT_GITEA_URL", "the address of the server");
    URI server = variables.address("AMBIT_GITEA_URL", url);
    return Optional.of(
        new GiteaSettings(
            server,
            variables.text("AMBIT_GITEA_HOST").orElse(server.getHost()),
            variables.secretFile("AMBIT_GITEA_TOKEN_FILE", "the access token of Ambit's account"),
            secret("AMBIT_GITEA_SECRET_FILE")));
  }

  private String secret(String name) {
    String secret = variables.secretFile(name, "the webhook secret");
    if (!secret.isEmpty() && secret.length() < SHORTEST_SECRET) {
      variables.fault(name + " holds fewer than 16 characters: make one with openssl rand -hex 32");
    }
    return secret;
  }

  private boolean noneSet(String... names) {
    return Stream.of(names).allMatch(name -> variables.text(name).isEmpty());
  }
}
