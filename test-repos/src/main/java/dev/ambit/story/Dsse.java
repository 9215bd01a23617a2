package dev.ambit.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * DSSE 1.0.2 written down once more, apart from the code under test, so that a mistake there does
 * not hide itself.
 */
final class Dsse {

  private Dsse() {}

  /** The bytes that are signed. */
  static byte[] signedBytes(String type, byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String head = "DSSEv1 " + type.length() + " " + type + " " + body.length + " ";
    bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  /** The envelope with one signature. */
  static ObjectNode envelope(String type, byte[] body, String keyId, byte[] signature) {
    Base64.Encoder base64 = Base64.getEncoder();
    ObjectNode envelope = new ObjectMapper().createObjectNode();
    envelope.put("payload", base64.encodeToString(body));
    envelope.put("payloadType", type);
    envelope
        .putArray("signatures")
        .addObject()
        .put("keyid", keyId)
        .put("sig", base64.encodeToString(signature));
    return envelope;
  }
}
