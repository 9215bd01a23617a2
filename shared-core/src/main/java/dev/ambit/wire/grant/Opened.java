package dev.ambit.wire.grant;

import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import java.util.List;

/**
 * What the envelopes of a store came to after their signatures were checked.
 *
 * @param trusted grants by issuers; several may carry one id
 * @param refused envelopes that claim an id and give nothing
 * @param revocations revocations by issuers
 * @param blocked why no grant of the store can be used: an issuer revoked something, and what
 *     cannot be read
 */
record Opened(
    List<GrantRecord.Trusted> trusted,
    List<GrantRecord.Refused> refused,
    List<Revocation> revocations,
    List<String> blocked) {

  Opened {
    trusted = List.copyOf(trusted);
    refused = List.copyOf(refused);
    revocations = List.copyOf(revocations);
    blocked = List.copyOf(blocked);
  }

  /** The trusted grants of an id, one for each content. */
  List<GrantRecord.Trusted> trusted(GrantId id) {
    return trusted.stream().filter(grant -> grant.id().equals(id)).toList();
  }
}
