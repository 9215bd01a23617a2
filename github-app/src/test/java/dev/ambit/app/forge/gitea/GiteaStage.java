package dev.ambit.app.forge.gitea;

import dev.ambit.app.App;
import dev.ambit.app.Databases;
import dev.ambit.app.demo.DemoSite;
import dev.ambit.app.settings.GiteaSettings;
import dev.ambit.app.settings.LoginSettings;
import dev.ambit.app.settings.Outlets;
import dev.ambit.app.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A running app beside a Gitea with people, an agent and an account for Ambit. */
final class GiteaStage implements AutoCloseable {

  static final String HOST = "gitea.example";
  static final String SECRET = "0123456789abcdef0123";

  private static final String ACME = "acme";
  private static final String PASSWORD = "a-password-for-a-test";

  private final GiteaServer server;
  private final Path folder;
  private final App app;

  private GiteaStage(GiteaServer server, Path folder) throws IOException {
    this.server = server;
    this.folder = folder;
    for (String login : List.of("dana", "finn", "erin", "robin", "agent-claude", "ambit")) {
      server
          .admin()
          .post(
              "/admin/users",
              """
              {"username":"%1$s","email":"%1$s@example.com","password":"%2$s",
               "must_change_password":false}
              """
                  .formatted(login, PASSWORD));
    }
    account("dana").post("/orgs", "{\"username\":\"%s\"}".formatted(ACME));
    this.app =
        App.start(
            new Settings(
                "127.0.0.1",
                0,
                Optional.empty(),
                folder,
                Databases.H2.fresh(),
                Duration.ofHours(1),
                Optional.empty(),
                Optional.of(settings()),
                new Outlets(Optional.empty(), Optional.empty(), true),
                LoginSettings.CONSOLE),
            Clock.systemUTC());
  }

  /** Makes the accounts and starts the app, which keeps everything in {@code folder}. */
  static GiteaStage build(GiteaServer server, Path folder) throws IOException {
    return new GiteaStage(server, folder);
  }

  /** How the app reaches the server, as the guide says: with a token of no more than it needs. */
  private GiteaSettings settings() {
    String token =
        account("ambit")
            .post(
                "/users/ambit/tokens",
                """
                {"name":"ambit","scopes":["write:repository","write:issue","read:user"]}
                """)
            .path("sha1")
            .asText();
    return new GiteaSettings(server.url(), HOST, token, SECRET);
  }

  GiteaAccount account(String login) {
    return new GiteaAccount(server.url(), login, PASSWORD);
  }

  GiteaServer server() {
    return server;
  }

  /** A repository with a first commit, guarded by the app: its hook is set, its branch needs it. */
  GiteaShop shop(String name) throws IOException {
    String path = ACME + "/" + name;
    GiteaAccount dana = account("dana");
    dana.post("/orgs/" + ACME + "/repos", "{\"name\":\"%s\",\"private\":true}".formatted(name));
    for (String login : List.of("finn", "erin", "robin", "agent-claude", "ambit")) {
      dana.put("/repos/" + path + "/collaborators/" + login, "{\"permission\":\"write\"}");
    }
    DemoSite.write(folder.resolve("sites").resolve(name), HOST, "gitea", path, 1, Instant.now());
    dana.post(
        "/repos/" + path + "/hooks",
        """
        {"type":"gitea","active":true,"events":["push","pull_request","pull_request_sync",
         "pull_request_comment","issue_comment"],
         "config":{"url":"%s/webhooks/gitea","content_type":"json","secret":"%s"}}
        """
            .formatted(app.url(), SECRET));
    return GiteaShop.start(this, path, folder.resolve("work").resolve(name));
  }

  @Override
  public void close() {
    app.close();
  }
}
