package dev.ambit.hooks.receive;

import dev.ambit.wire.server.RecordServer;
import dev.ambit.wire.server.ServerGrants;
import dev.ambit.wire.site.GrantServer;
import dev.ambit.wire.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** The forge app that a site names, as the hooks of its repository use it. */
public final class SiteServer {

  private SiteServer() {}

  /** The app's grants; empty if the site names no app. */
  public static Optional<ServerGrants> grants(Site site, AmbitFolder folder, Clock clock)
      throws IOException {
    Optional<GrantServer> named = site.grants().server();
    if (named.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ServerGrants(
            speaker(site, folder, named.get()),
            named.get().stale(),
            folder.server().resolve("records.json"),
            clock));
  }

  /** Speaks with the app; empty if the site names none. */
  static Optional<RecordServer> speaker(Site site, AmbitFolder folder) throws IOException {
    Optional<GrantServer> named = site.grants().server();
    return named.isEmpty() ? Optional.empty() : Optional.of(speaker(site, folder, named.get()));
  }

  private static RecordServer speaker(Site site, AmbitFolder folder, GrantServer named)
      throws IOException {
    Path token = folder.serverToken();
    try {
      Files.createDirectories(folder.server());
      return new RecordServer(named.address(), Files.readString(token).strip(), site.repository());
    } catch (NoSuchFileException e) {
      throw new IOException(
          "the token for "
              + named.address()
              + " is missing: run ambit install REPO --app-token FILE",
          e);
    }
  }
}
