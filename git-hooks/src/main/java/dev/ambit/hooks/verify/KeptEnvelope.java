package dev.ambit.hooks.verify;

import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.provenance.check.SignedBy;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.dsse.InvalidEnvelope;
import dev.ambit.wire.grant.GrantDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An envelope as Ambit keeps it: one spelling for one content, so that no byte of it can be
 * another.
 *
 * @param envelope the envelope
 */
record KeptEnvelope(Envelope envelope) {

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if it is none, is spelt otherwise, or holds another type
   */
  static KeptEnvelope read(byte[] json, String payloadType) {
    try {
      Envelope envelope = DsseEnvelopes.read(json);
      if (!Arrays.equals(DsseEnvelopes.write(envelope), json)) {
        throw new IllegalArgumentException("its envelope is not spelt as it was kept");
      }
      if (!envelope.payloadType().equals(payloadType)) {
        throw new IllegalArgumentException("its envelope holds something of another type");
      }
      return new KeptEnvelope(envelope);
    } catch (InvalidEnvelope e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  byte[] payload() {
    return envelope.body();
  }

  /** SHA-256 of the payload. */
  String digest() {
    return GrantDigest.of(payload());
  }

  /** The first of {@code keys} that signed it, and is named there. */
  Optional<SignedBy> signer(List<TrustedKeys.Held> keys) {
    return keys.stream()
        .filter(held -> !DsseEnvelopes.signers(envelope, List.of(held.key())).isEmpty())
        .filter(held -> isNamed(held.key().keyId()))
        .map(TrustedKeys.Held::holder)
        .findFirst();
  }

  private boolean isNamed(String keyId) {
    return envelope.signatures().stream().anyMatch(sig -> sig.keyid().equals(keyId));
  }
}
