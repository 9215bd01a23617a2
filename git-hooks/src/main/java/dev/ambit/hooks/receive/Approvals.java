package dev.ambit.hooks.receive;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.provenance.Envelope;
import dev.ambit.wire.crypto.keys.VerifyingKey;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.dsse.InvalidEnvelope;
import dev.ambit.wire.record.ApprovalJson;
import dev.ambit.wire.site.Right;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteKey;
import dev.ambit.wire.site.SitePerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The approvals on record whose signatures hold: each signed by a key of the very person it names,
 * whom the site lets approve. What does not hold counts for nothing and hurts nothing.
 */
public final class Approvals {

  /** How long an approval waits for its push. */
  static final Duration LIFE = Duration.ofHours(24);

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
    List<Approval> approvals = new ArrayList<>();
    for (Path file : files()) {
      read(Files.readAllBytes(file)).filter(each -> isFresh(each, now)).ifPresent(approvals::add);
    }
    return List.copyOf(approvals);
  }

  private static boolean isFresh(Approval approval, Instant now) {
    return !approval.at().isAfter(now.plus(Duration.ofMinutes(5)))
        && approval.at().plus(LIFE).isAfter(now);
  }

  private Optional<Approval> read(byte[] content) {
    try {
      Envelope envelope = DsseEnvelopes.read(content);
      if (!envelope.payloadType().equals(ApprovalJson.PAYLOAD_TYPE)) {
        return Optional.empty();
      }
      Approval approval = ApprovalJson.read(envelope.body());
      List<VerifyingKey> keys = keysOf(approval.approver());
      return DsseEnvelopes.signers(envelope, keys).isEmpty()
          ? Optional.empty()
          : Optional.of(approval);
    } catch (InvalidEnvelope | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private List<VerifyingKey> keysOf(String person) {
    return site.whoMay(Right.APPROVE).stream()
        .filter(each -> each.id().equals(person))
        .map(SitePerson::keys)
        .flatMap(List::stream)
        .map(SiteKey::key)
        .toList();
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
