package dev.ambit.hooks.receive;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.provenance.Verifier;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  /** Those that hold at {@code now}. One key speaks once on a decision, for whomever it signs. */
  public List<Approval> at(Instant now) throws IOException {
    List<Approval> approvals = new ArrayList<>();
    Set<Voice> heard = new HashSet<>();
    for (Path file : files()) {
      for (Signed signed : read(Files.readAllBytes(file))) {
        if (isFresh(signed.approval(), now) && signed.voices().stream().allMatch(heard::add)) {
          approvals.add(signed.approval());
        }
      }
    }
    return List.copyOf(approvals);
  }

  private static boolean isFresh(Approval approval, Instant now) {
    return !approval.at().isAfter(now.plus(Duration.ofMinutes(5)))
        && approval.at().plus(LIFE).isAfter(now);
  }

  /** An approval with the keys that signed it. */
  private record Signed(Approval approval, List<String> keys) {

    List<Voice> voices() {
      return keys.stream().map(key -> new Voice(approval.decision(), key)).toList();
    }
  }

  /** A key that spoke on a decision. */
  private record Voice(DecisionId decision, String key) {}

  private List<Signed> read(byte[] content) {
    try {
      Envelope envelope = DsseEnvelopes.read(content);
      if (!envelope.payloadType().equals(ApprovalJson.PAYLOAD_TYPE)) {
        return List.of();
      }
      Approval approval = ApprovalJson.read(envelope.body());
      List<VerifyingKey> keys = keysOf(approval.approver());
      List<String> signers =
          DsseEnvelopes.signers(envelope, keys).stream().map(Verifier::keyId).toList();
      return signers.isEmpty() ? List.of() : List.of(new Signed(approval, signers));
    } catch (InvalidEnvelope | IllegalArgumentException e) {
      return List.of();
    }
  }

  private List<VerifyingKey> keysOf(String person) {
    return site.whoMay(Right.APPROVE).stream()
        .filter(each -> each.id().equals(person))
        .map(SitePerson::keys)
        .flatMap(List::stream)
        .map(SiteKey::key)
        .filter(key -> !AgentKeys.holds(site, key))
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
