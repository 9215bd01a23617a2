package dev.ambit.app.ops;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs webhooks that we send as Standard Webhooks 1.0.0 says: HMAC-SHA256 over id, time and body.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks">the specification</a>
 */
final class WebhookSigning {

  private static final String SECRET = "whsec_";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;

  private final byte[] key;

  private WebhookSigning(byte[] key) {
    this.key = key;
  }

  /**
   * Signs by a secret such as {@code whsec_MfKQ9r8G...}.
   *
   * @throws IllegalArgumentException if it is no such secret
   */
  static WebhookSigning by(String secret) {
    if (!secret.startsWith(SECRET)) {
      throw new IllegalArgumentException("a webhook secret begins with " + SECRET);
    }
    byte[] key = Base64.getDecoder().decode(secret.substring(SECRET.length()));
    if (key.length < SHORTEST || key.length > LONGEST) {
      throw new IllegalArgumentException("a webhook secret holds 24 to 64 bytes");
    }
    return new WebhookSigning(key);
  }

  /** The value of the header {@code webhook-signature}. */
  String of(String id, Instant at, String body) {
    String signed = id + "." + at.getEpochSecond() + "." + body;
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] digest = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
