package dev.ambit.wire.grant;

import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.core.scope.GrantRecord.Why;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.dsse.InvalidEnvelope;
import dev.ambit.wire.yaml.InvalidDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Opens the envelopes of a store: signature first, content after. What no issuer signed is only
 * read to say which grant somebody may have meant.
 */
final class EnvelopeOpener {

  private final TrustedIssuers issuers;
  private final List<GrantRecord.Trusted> trusted = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final List<GrantRecord.Refused> refused = new ArrayList<>();
  private final List<Revocation> revocations = new ArrayList<>();
  private final List<String> blocked = new ArrayList<>();

  private EnvelopeOpener(TrustedIssuers issuers) {
    this.issuers = issuers;
  }

  static Opened open(List<StoredEnvelope> stored, TrustedIssuers issuers) {
    EnvelopeOpener opener = new EnvelopeOpener(issuers);
    stored.forEach(opener::open);
    return new Opened(opener.trusted, opener.refused, opener.revocations, opener.blocked);
  }

  private void open(StoredEnvelope stored) {
    Envelope envelope;
    try {
      envelope = DsseEnvelopes.read(stored.json().getBytes(StandardCharsets.UTF_8));
    } catch (InvalidEnvelope e) {
      block(stored, String.valueOf(e.getMessage()));
      return;
    }
    Optional<String> issuer = issuers.signerOf(envelope);
    if (envelope.payloadType().equals(GrantType.GRANT)) {
      grant(stored.place(), envelope.body(), issuer);
    } else if (!envelope.payloadType().equals(GrantType.REVOCATION)) {
      block(stored, "neither a grant nor a revocation");
    } else if (issuer.isEmpty()) {
      block(stored, "a revocation that nobody signed who may grant here");
    } else {
      revocation(stored.place(), envelope.body());
    }
  }

  /** What cannot be understood may be a revocation that somebody damaged. */
  private void block(StoredEnvelope stored, String why) {
    blocked.add(
        stored.place() + ": " + why + "; restore or sign it again, or take it out of the store");
  }

  private void grant(String place, byte[] payload, Optional<String> issuer) {
    if (issuer.isEmpty()) {
      refuse(payload, Why.NOT_TRUSTED, place + ": no signature by a key that may grant here");
      return;
    }
    try {
      Grant grant = GrantReader.read(place, payload);
      List<String> objections = issuers.authorityOf(issuer.get()).objections(grant);
      if (!objections.isEmpty()) {
        String detail =
            "more than " + issuer.get() + " may grant: " + String.join("; ", objections);
        refuse(payload, Why.MALFORMED, detail);
        return;
      }
      String digest = GrantDigest.of(payload);
      if (seen.add(digest)) {
        trusted.add(new GrantRecord.Trusted(grant, issuer.get(), digest));
      }
    } catch (InvalidDocument e) {
      refuse(payload, Why.MALFORMED, String.valueOf(e.getMessage()));
    }
  }

  private void revocation(String place, byte[] payload) {
    try {
      revocations.add(Revocation.read(place, payload));
    } catch (InvalidDocument e) {
      blocked.add("a signed revocation cannot be read, so no grant holds: " + e.getMessage());
    }
  }

  private void refuse(byte[] payload, Why why, String detail) {
    Optional<GrantId> claimed = ClaimedId.of(payload);
    claimed.ifPresent(id -> refused.add(new GrantRecord.Refused(id, why, detail)));
  }
}
