package dev.ambit.wire.record;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.provenance.Verifier;
import dev.ambit.wire.crypto.keys.VerifyingKey;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.dsse.InvalidEnvelope;
import dev.ambit.wire.site.AgentKeys;
import dev.ambit.wire.site.Right;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteKey;
import dev.ambit.wire.site.SitePerson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The approvals whose signatures hold: each signed by a key of the very person it names, whom the
 * site lets approve. What does not hold counts for nothing and hurts nothing. Pure.
 */
public final class SignedApprovals {

  /** How long an approval waits for its change. */
  public static final Duration LIFE = Duration.ofHours(24);

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private final Site site;

  private SignedApprovals(Site site) {
    this.site = site;
  }

  /** Reads approvals by the people of {@code site}. */
  public static SignedApprovals by(Site site) {
    return new SignedApprovals(site);
  }

  /**
   * Those that hold at {@code now}. One key speaks once on a decision, for whomever it signs.
   *
   * @param envelopes as they are kept, in the order in which the first one counts
   */
  public List<Approval> at(Instant now, List<byte[]> envelopes) {
    List<Approval> approvals = new ArrayList<>();
    Set<Voice> heard = new HashSet<>();
    for (byte[] envelope : envelopes) {
      for (Signed signed : read(envelope)) {
        if (isFresh(signed.approval(), now) && signed.voices().stream().allMatch(heard::add)) {
          approvals.add(signed.approval());
        }
      }
    }
    return List.copyOf(approvals);
  }

  /** Whether an approval still, or already, counts at {@code now}. */
  public static boolean isFresh(Approval approval, Instant now) {
    return !approval.at().isAfter(now.plus(CLOCKS_DIFFER)) && approval.at().plus(LIFE).isAfter(now);
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
}
