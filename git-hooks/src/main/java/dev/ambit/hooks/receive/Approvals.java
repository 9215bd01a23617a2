package dev.ambit.hooks.receive;

import dev.ambit.core.decision.Approval;
import dev.ambit.wire.record.SignedApprovals;
import dev.ambit.wire.server.ServerGrants;
import dev.ambit.wire.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The approvals in a folder and at the forge app, as far as their signatures hold. */
public final class Approvals {

  private static final int MOST_FILES = 10_000;

  private final Path folder;
  private final Site site;
  private final Optional<ServerGrants> app;

  private Approvals(Path folder, Site site, Optional<ServerGrants> app) {
    this.folder = folder;
    this.site = site;
    this.app = app;
  }

  /** The approvals in {@code folder} and those that the app tells, by the people of the site. */
  public static Approvals in(AmbitFolder folder, Site site) throws IOException {
    return new Approvals(
        folder.approvals(), site, SiteServer.grants(site, folder, Clock.systemUTC()));
  }

  /** Those that hold at {@code now}. */
  public List<Approval> at(Instant now) throws IOException {
    List<byte[]> envelopes = new ArrayList<>();
    for (Path file : files()) {
      envelopes.add(Files.readAllBytes(file));
    }
    app.ifPresent(server -> envelopes.addAll(server.approvals()));
    return SignedApprovals.by(site).at(now, envelopes);
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .limit(MOST_FILES)
          .toList();
    }
  }
}
