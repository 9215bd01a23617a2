package dev.ambit.wire.grant;

import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.provenance.Verifier;
import dev.ambit.wire.dsse.DsseEnvelopes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whose keys may issue grants: the people whom the site lets grant. A key that an agent holds too
 * issues nothing.
 */
public final class TrustedIssuers {

  private final Map<String, Issuer> byKey;

  /**
   * A person who may grant, by one key.
   *
   * @param person the person's id
   * @param key the key
   */
  public record Issuer(String person, Verifier key) {}

  /**
   * The issuers of a site.
   *
   * @param issuers the people with {@code may: [grant]}, one entry for each key
   * @param agentKeys the ids of keys that agents hold
   * @throws IllegalArgumentException if two people share a key: nobody could tell who granted
   */
  public TrustedIssuers(List<Issuer> issuers, Set<String> agentKeys) {
    Map<String, Issuer> keys = new TreeMap<>();
    for (Issuer issuer : issuers) {
      String keyId = issuer.key().keyId();
      Issuer other = keys.put(keyId, issuer);
      if (other != null && !other.person().equals(issuer.person())) {
        throw new IllegalArgumentException(
            "the key " + keyId + " is listed for " + other.person() + " and " + issuer.person());
      }
    }
    keys.keySet().removeAll(agentKeys);
    this.byKey = Map.copyOf(keys);
  }

  /** Who signed the envelope; empty if nobody who may. The first by key id, if several did. */
  public Optional<String> signerOf(Envelope envelope) {
    List<Verifier> keys = byKey.values().stream().map(Issuer::key).toList();
    return DsseEnvelopes.signers(envelope, keys).stream()
        .map(Verifier::keyId)
        .sorted()
        .map(id -> Objects.requireNonNull(byKey.get(id)).person())
        .findFirst();
  }
}
