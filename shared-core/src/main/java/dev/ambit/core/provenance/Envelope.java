package dev.ambit.core.provenance;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A DSSE envelope: bytes of a stated type with signatures over both.
 *
 * @param payloadType the media type of the payload
 * @param payload the payload's bytes in base64, as DSSE writes it
 * @param signatures the signatures; may be none
 */
public record Envelope(String payloadType, String payload, List<Sig> signatures) {

  /**
   * One signature.
   *
   * @param keyid an unauthenticated hint; decides nothing
   * @param sig the signature's bytes in base64
   */
  public record Sig(String keyid, String sig) {
    public Sig {
      Base64.getDecoder().decode(sig);
    }
  }

  public Envelope {
    signatures = List.copyOf(signatures);
    Base64.getDecoder().decode(payload);
  }

  /** The payload's bytes. */
  public byte[] body() {
    return Base64.getDecoder().decode(payload);
  }

  /** The bytes that are signed: DSSE's pre-authentication encoding of type and body. */
  public static byte[] preAuthenticationEncoding(String payloadType, byte[] body) {
    byte[] type = payloadType.getBytes(StandardCharsets.UTF_8);
    byte[] head =
        ("DSSEv1 " + type.length + " " + payloadType + " " + body.length + " ")
            .getBytes(StandardCharsets.UTF_8);
    byte[] encoded = new byte[head.length + body.length];
    System.arraycopy(head, 0, encoded, 0, head.length);
    System.arraycopy(body, 0, encoded, head.length, body.length);
    return encoded;
  }
}
