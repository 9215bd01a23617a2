package dev.ambit.app;

import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import dev.ambit.app.demo.DemoSite;
import dev.ambit.app.demo.SimulatedGitHub;
import dev.ambit.app.forge.github.GitHubForge;
import dev.ambit.app.settings.DatabaseSettings;
import dev.ambit.app.settings.LoginSettings;
import dev.ambit.app.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A running app with a site of people, without any work, whose clock the test sets. */
final class Lobby implements AutoCloseable {

  static final List<String> PEOPLE =
      List.of("dana@example.com", "erin@example.com", "finn@example.com", "robin@example.com");

  final SettableClock time = new SettableClock();
  final SimulatedGitHub github;
  final App app;

  private Lobby(SimulatedGitHub github, Settings settings) throws IOException {
    this.github = github;
    time.set(Instant.parse("2026-11-24T10:00:00Z"));
    DemoSite.write(settings.sites().resolve("shop"), World.SHOP, 1, time.now());
    Clock clock = SetClock.by(time);
    this.app =
        App.start(settings, List.of(GitHubForge.of(github.settings(), Clock.systemUTC())), clock);
  }

  /** With the people of the site, who get in by their names; dana runs it. */
  static Lobby open(Path folder) throws IOException {
    return open(folder, Databases.H2.fresh());
  }

  /** The same on this database. */
  static Lobby open(Path folder, DatabaseSettings database) throws IOException {
    return open(
        folder,
        database,
        Optional.empty(),
        new LoginSettings(
            Optional.empty(),
            Optional.empty(),
            Set.of("dana@example.com"),
            List.of("@visitors.example.com"),
            PEOPLE));
  }

  static Lobby open(Path folder, DatabaseSettings database, Optional<URI> url, LoginSettings login)
      throws IOException {
    SimulatedGitHub github = SimulatedGitHub.start(folder.resolve("github"), Clock.systemUTC());
    return new Lobby(github, LocalSettings.in(folder.resolve("home"), database, url, login));
  }

  /** Where the app listens, whatever its public address is. */
  URI url() {
    return URI.create("http://127.0.0.1:" + app.web().port());
  }

  @Override
  public void close() {
    app.close();
    github.close();
  }
}
