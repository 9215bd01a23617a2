package dev.ambit.story;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A grant for the site's store.
 *
 * @param fields what differs from the kit's own grant
 * @param issuer whose key signs it
 * @param tampered whether its content is changed after signing
 */
record MintedGrant(ObjectNode fields, String issuer, boolean tampered) {

  static MintedGrant read(Fields fields) {
    ObjectNode grant = fields.object();
    grant.remove("signed-by");
    grant.remove("tampered");
    return new MintedGrant(
        grant, fields.optional("signed-by").orElse("dana"), fields.flag("tampered"));
  }

  String id() {
    return fields.path("id").asText("PAY-214");
  }
}
