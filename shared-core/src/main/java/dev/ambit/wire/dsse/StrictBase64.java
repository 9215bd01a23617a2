package dev.ambit.wire.dsse;

import java.util.Base64;

/** Base64 in the standard or the URL-safe alphabet, padded, with one spelling for each content. */
final class StrictBase64 {

  private StrictBase64() {}

  static byte[] decode(String field, String text) throws InvalidEnvelope {
    String standard = text.replace('-', '+').replace('_', '/');
    boolean mixed = !standard.equals(text) && (text.contains("+") || text.contains("/"));
    try {
      byte[] bytes = Base64.getDecoder().decode(standard);
      if (!mixed && Base64.getEncoder().encodeToString(bytes).equals(standard)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new InvalidEnvelope("the envelope's '" + field + "' is not base64", e);
    }
    throw new InvalidEnvelope("the envelope's '" + field + "' is not base64 as encoders write it");
  }
}
