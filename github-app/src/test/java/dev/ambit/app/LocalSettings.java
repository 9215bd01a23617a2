package dev.ambit.app;

import dev.ambit.app.settings.DatabaseSettings;
import dev.ambit.app.settings.LoginSettings;
import dev.ambit.app.settings.Outlets;
import dev.ambit.app.settings.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of an app within a test: on a free port of this machine, with no forge of its own. */
public final class LocalSettings {

  private LocalSettings() {}

  /** On a database of its own, let in by the console alone. */
  public static Settings in(Path home) {
    return in(home, Databases.H2.fresh());
  }

  public static Settings in(Path home, DatabaseSettings database) {
    return in(home, database, Optional.empty(), LoginSettings.CONSOLE);
  }

  /** One that tells outside what it does. */
  public static Settings telling(Path home, Outlets outlets) {
    return in(home, Databases.H2.fresh(), Optional.empty(), outlets, LoginSettings.CONSOLE);
  }

  static Settings in(Path home, DatabaseSettings database, Optional<URI> url, LoginSettings login) {
    return in(home, database, url, Outlets.NONE, login);
  }

  private static Settings in(
      Path home,
      DatabaseSettings database,
      Optional<URI> url,
      Outlets outlets,
      LoginSettings login) {
    return new Settings(
        "127.0.0.1",
        0,
        url,
        home,
        database,
        Duration.ofHours(1),
        Optional.empty(),
        Optional.empty(),
        outlets,
        login);
  }
}
