package dev.ambit.wire.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The id of a public key in a PEM file. */
final class PublicKeyPem {

  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN PUBLIC KEY-----\\s+([A-Za-z0-9+/=\\s]{1,4000})-----END PUBLIC KEY-----\\s*");

  private PublicKeyPem() {}

  /**
   * {@code SHA256:} and the unpadded base64 SHA-256 of the key's SPKI bytes.
   *
   * @throws IllegalArgumentException if the text is no public key in PEM
   */
  static String id(String pem) {
    Matcher matcher = PEM.matcher(pem);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a public key in PEM; make one with: ambit keys new");
    }
    byte[] spki =
        Base64.getMimeDecoder().decode(matcher.group(1).getBytes(StandardCharsets.US_ASCII));
    return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(sha256(spki));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
