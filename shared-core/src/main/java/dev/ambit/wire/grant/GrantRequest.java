package dev.ambit.wire.grant;

import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.scope.Grant;
import dev.ambit.wire.crypto.keys.VerifyingKey;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteKey;
import dev.ambit.wire.site.SitePerson;
import dev.ambit.wire.yaml.InvalidDocument;
import java.util.List;

/**
 * A grant that somebody asked for, signed by whoever asks and permitting nothing.
 *
 * @param grant what is asked for
 * @param requester who asks: a person of the site
 */
public record GrantRequest(Grant grant, String requester) {

  /** The payload type of its envelope. */
  public static final String TYPE = "application/vnd.ambit.grant-request+json";

  /**
   * Reads one; refuses what nobody of the site signed.
   *
   * @param place where it is, for people
   * @throws InvalidDocument if the grant has mistakes
   * @throws IllegalArgumentException if it is no request, or nobody of the site signed it
   */
  public static GrantRequest open(Site site, String place, Envelope envelope)
      throws InvalidDocument {
    if (!envelope.payloadType().equals(TYPE)) {
      throw new IllegalArgumentException(place + ": not a request for a grant");
    }
    return new GrantRequest(
        GrantReader.read(place, envelope.body()), requester(site, place, envelope));
  }

  private static String requester(Site site, String place, Envelope envelope) {
    for (SitePerson person : site.people()) {
      List<VerifyingKey> keys = person.keys().stream().map(SiteKey::key).toList();
      if (!DsseEnvelopes.signers(envelope, keys).isEmpty()) {
        return person.id();
      }
    }
    throw new IllegalArgumentException(
        place + ": nobody of the site signed this request; ask again");
  }
}
