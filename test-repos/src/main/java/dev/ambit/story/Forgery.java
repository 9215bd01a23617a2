package dev.ambit.story;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a forger does to the envelope of a grant after it was signed. */
enum Forgery {
  /** The signed record is passed off as one of another kind. */
  PAYLOAD_TYPE {
    @Override
    void spoil(ObjectNode envelope, String trustedKey) {
      envelope.put("payloadType", "application/vnd.ambit.revocation+json");
    }
  },
  /** The same content, written with a space more: not the bytes that were signed. */
  RE_ENCODED {
    @Override
    void spoil(ObjectNode envelope, String trustedKey) {
      String body = new String(payload(envelope), StandardCharsets.UTF_8);
      put(envelope, body.replaceFirst(":", ": "));
    }
  },
  /** A second reading of the id stands behind the signed one. */
  SECOND_ID {
    @Override
    void spoil(ObjectNode envelope, String trustedKey) {
      String body = new String(payload(envelope), StandardCharsets.UTF_8);
      put(envelope, body.substring(0, body.length() - 1) + ",\"id\":\"PAY-215\"}");
    }
  },
  /** A stranger's signature claims the id of a key that may grant. */
  TRUSTED_KEY_ID {
    @Override
    void spoil(ObjectNode envelope, String trustedKey) {
      ((ObjectNode) envelope.path("signatures").path(0)).put("keyid", trustedKey);
    }
  },
  /** No signature at all. */
  UNSIGNED {
    @Override
    void spoil(ObjectNode envelope, String trustedKey) {
      envelope.putArray("signatures");
    }
  },
  /** More signatures than anybody checks. */
  MANY_SIGNATURES {
    @Override
    void spoil(ObjectNode envelope, String trustedKey) {
      ArrayNode signatures = (ArrayNode) envelope.path("signatures");
      for (int i = 0; i < 1000; i++) {
        signatures.add(signatures.path(0).deepCopy());
      }
    }
  };

  /** Changes the envelope; {@code trustedKey} is the id of a key that may grant. */
  abstract void spoil(ObjectNode envelope, String trustedKey);

  private static byte[] payload(ObjectNode envelope) {
    return Base64.getDecoder().decode(envelope.path("payload").asText());
  }

  private static void put(ObjectNode envelope, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    envelope.put("payload", Base64.getEncoder().encodeToString(bytes));
  }
}
