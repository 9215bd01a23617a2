package dev.ambit.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/**
 * A grant for the site's store.
 *
 * @param fields what differs from the kit's own grant
 * @param issuer whose key signs it
 * @param tampered whether its content is changed after signing
 * @param forged what a forger does to its envelope
 */
record MintedGrant(ObjectNode fields, String issuer, boolean tampered, Optional<Forgery> forged) {

  static MintedGrant read(Fields fields) {
    ObjectNode grant = fields.object();
    grant.remove("signed-by");
    grant.remove("tampered");
    grant.remove("forged");
    return new MintedGrant(
        grant,
        fields.optional("signed-by").orElse("dana"),
        fields.flag("tampered"),
        fields.optional("forged").map(MintedGrant::forgery));
  }

  private static Forgery forgery(String word) {
    return Forgery.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  String id() {
    return fields.path("id").asText("PAY-214");
  }
}
