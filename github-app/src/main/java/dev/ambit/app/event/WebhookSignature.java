package dev.ambit.app.event;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks the HMAC-SHA256 by which a forge signs a webhook delivery. The bytes must be those that
 * came over the network: a body that was parsed and written again has another signature.
 */
public final class WebhookSignature {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int DIGITS = 64;
  private static final int SHORTEST_SECRET = 16;

  private final SecretKeySpec secret;

  private WebhookSignature(SecretKeySpec secret) {
    this.secret = secret;
  }

  /**
   * A check by the secret that was agreed with the forge.
   *
   * @throws IllegalArgumentException if it is shorter than 16 bytes
   */
  public static WebhookSignature of(String secret) {
    byte[] key = secret.getBytes(StandardCharsets.UTF_8);
    if (key.length < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "the webhook secret has fewer than 16 bytes: make one with openssl rand -hex 32");
    }
    return new WebhookSignature(new SecretKeySpec(key, ALGORITHM));
  }

  /**
   * Whether the forge signed exactly these bytes. Takes the same time wherever a wrong signature
   * first differs.
   *
   * @param body the raw body
   * @param style how this forge writes signatures, by the site's configuration
   * @param header the signature's header; empty if the request has none
   */
  public boolean verifies(byte[] body, SignatureStyle style, Optional<String> header) {
    return header
        .flatMap(style::digits)
        .flatMap(WebhookSignature::decode)
        .map(claimed -> MessageDigest.isEqual(hmac(body), claimed))
        .orElse(false);
  }

  private static Optional<byte[]> decode(String digits) {
    boolean wellFormed =
        digits.length() == DIGITS && digits.chars().allMatch(HexFormat::isHexDigit);
    return wellFormed ? Optional.of(HexFormat.of().parseHex(digits)) : Optional.empty();
  }

  private byte[] hmac(byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return mac.doFinal(body);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }
}
