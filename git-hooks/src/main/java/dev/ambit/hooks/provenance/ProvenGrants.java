package dev.ambit.hooks.provenance;

import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.provenance.GrantProof;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.dsse.InvalidEnvelope;
import dev.ambit.wire.grant.GrantDigest;
import dev.ambit.wire.grant.GrantReader;
import dev.ambit.wire.grant.GrantStore;
import dev.ambit.wire.grant.GrantType;
import dev.ambit.wire.grant.StoredEnvelope;
import dev.ambit.wire.grant.TrustedIssuers;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The grants of a site whose signatures hold, also those that are over or revoked by now. */
final class ProvenGrants {

  private ProvenGrants() {}

  /** By id; the first in the store's order, if there are several. */
  static Map<GrantId, Proven<GrantProof>> in(GrantStore store, TrustedIssuers issuers)
      throws IOException {
    Map<GrantId, Proven<GrantProof>> grants = new TreeMap<>();
    for (StoredEnvelope stored : store.all()) {
      read(stored, issuers).ifPresent(grant -> grants.putIfAbsent(grant.proof().id(), grant));
    }
    return grants;
  }

  private static Optional<Proven<GrantProof>> read(StoredEnvelope stored, TrustedIssuers issuers) {
    byte[] json = stored.json().getBytes(StandardCharsets.UTF_8);
    try {
      Envelope envelope = DsseEnvelopes.read(json);
      Optional<String> issuer = issuers.signerOf(envelope);
      if (!envelope.payloadType().equals(GrantType.GRANT) || issuer.isEmpty()) {
        return Optional.empty();
      }
      Grant grant = GrantReader.read(stored.place(), envelope.body());
      return Optional.of(
          new Proven<>(
              new GrantProof(
                  grant.id(),
                  GrantDigest.of(envelope.body()),
                  issuer.get(),
                  grant.owner(),
                  grant.agent()),
              envelope));
    } catch (InvalidEnvelope | InvalidDocument e) {
      return Optional.empty();
    }
  }
}
