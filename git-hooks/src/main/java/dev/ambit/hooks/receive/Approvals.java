package dev.ambit.hooks.receive;

import dev.ambit.core.decision.Approval;
import dev.ambit.wire.record.SignedApprovals;
import dev.ambit.wire.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The approvals in a folder, as far as their signatures hold. */
public final class Approvals {

  private static final int MOST_FILES = 10_000;

  private final Path folder;
  private final Site site;

  private Approvals(Path folder, Site site) {
    this.folder = folder;
    this.site = site;
  }

  /** The approvals in {@code folder}, by the people of {@code site}. */
  public static Approvals in(Path folder, Site site) {
    return new Approvals(folder, site);
  }

  /** Those that hold at {@code now}. */
  public List<Approval> at(Instant now) throws IOException {
    List<byte[]> envelopes = new ArrayList<>();
    for (Path file : files()) {
      envelopes.add(Files.readAllBytes(file));
    }
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
