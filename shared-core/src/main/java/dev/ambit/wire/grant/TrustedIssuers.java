package dev.ambit.wire.grant;

import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.provenance.Verifier;
import dev.ambit.core.scope.Authority;
import dev.ambit.wire.crypto.keys.VerifyingKey;
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
   * @param authority what they may grant at most
   */
  public record Issuer(String person, VerifyingKey key, Authority authority) {

    /** A person who may grant anything. */
    public Issuer(String person, VerifyingKey key) {
      this(person, key, Authority.UNLIMITED);
    }
  }

  /**
   * The issuers of a site.
   *
   * @param issuers the people with {@code may: [grant]}, one entry for each key
   * @param agentKeys the keys that agents hold, by key id or by SSH fingerprint
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
    keys.values().removeIf(issuer -> isAmong(agentKeys, issuer.key()));
    this.byKey = Map.copyOf(keys);
  }

  /** Who signed the envelope; empty if nobody who may. The first by key id, if several did. */
  public Optional<String> signerOf(Envelope envelope) {
    List<VerifyingKey> keys = byKey.values().stream().map(Issuer::key).toList();
    return DsseEnvelopes.signers(envelope, keys).stream()
        .map(Verifier::keyId)
        .sorted()
        .map(id -> Objects.requireNonNull(byKey.get(id)).person())
        .findFirst();
  }

  /** What an issuer may grant at most; of several entries for one person, the first by key id. */
  Authority authorityOf(String person) {
    return byKey.entrySet().stream()
        .filter(each -> each.getValue().person().equals(person))
        .sorted(Map.Entry.comparingByKey())
        .map(each -> each.getValue().authority())
        .findFirst()
        .orElse(Authority.UNLIMITED);
  }

  private static boolean isAmong(Set<String> agentKeys, VerifyingKey key) {
    return agentKeys.contains(key.keyId()) || agentKeys.contains(key.sshFingerprint());
  }
}
