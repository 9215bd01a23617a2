package dev.ambit.app.bench;

import dev.ambit.app.App;
import dev.ambit.app.forge.github.GitHubForge;
import dev.ambit.app.settings.DatabaseSettings;
import dev.ambit.app.settings.GitHubSettings;
import dev.ambit.app.settings.LoginSettings;
import dev.ambit.app.settings.Outlets;
import dev.ambit.app.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * A node of the app as a process of its own: {@code ForgeNode HOME DATABASE API GIT APP KEYFILE
 * SECRET}. Prints its address and stays until it is killed.
 */
public final class ForgeNode {

  private ForgeNode() {}

  public static void main(String[] words) throws IOException, InterruptedException {
    Settings settings =
        new Settings(
            "127.0.0.1",
            0,
            Optional.empty(),
            Path.of(words[0]),
            new DatabaseSettings(words[1], Optional.empty(), Optional.empty()),
            Duration.ofSeconds(20),
            Optional.empty(),
            Optional.empty(),
            Outlets.NONE,
            LoginSettings.CONSOLE);
    GitHubSettings github =
        new GitHubSettings(
            URI.create(words[2]),
            "github.example",
            URI.create(words[3]),
            words[4],
            Files.readString(Path.of(words[5])),
            words[6]);
    Clock clock = Clock.systemUTC();
    App app = App.start(settings, List.of(GitHubForge.of(github, clock)), clock);
    System.out.println(app.url());
    System.out.flush();
    new CountDownLatch(1).await();
  }
}
