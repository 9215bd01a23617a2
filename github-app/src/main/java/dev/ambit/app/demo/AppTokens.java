package dev.ambit.app.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The App at the simulated GitHub: its key, and the tokens that it was given for it. */
final class AppTokens {

  private static final Pattern JWT = Pattern.compile("Bearer ([^.]+)\\.([^.]+)\\.([^.]+)");
  private static final Pattern CLAIM = Pattern.compile("\"(iat|exp|iss)\":\"?([0-9]+)\"?");
  private static final int LONGEST_SECONDS = 600;
  private static final int SKEW_SECONDS = 60;

  private final KeyPair key;
  private final String secret;
  private final Set<String> given = new HashSet<>();

  private AppTokens(KeyPair key) {
    this.key = key;
    this.secret = random();
  }

  static AppTokens make() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new AppTokens(generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java makes RSA keys", e);
    }
  }

  String appId() {
    return "4711";
  }

  /** The webhook secret. */
  String secret() {
    return secret;
  }

  /** The App's key as GitHub hands it out, PEM. */
  String privateKey() {
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(key.getPrivate().getEncoded());
    return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
  }

  /** A new installation token. */
  synchronized String give() {
    String token = "ghs_" + random();
    given.add(token);
    return token;
  }

  /** Whether a request carries an installation token that was given. */
  synchronized boolean isInstallation(String authorization) {
    return given.contains(authorization.replaceFirst("^(?i)(bearer|token) ", ""));
  }

  /** Whether a request carries a token that the App's key signed, for at most ten minutes. */
  boolean isApp(String authorization) {
    Matcher jwt = JWT.matcher(authorization);
    if (!jwt.matches()) {
      return false;
    }
    try {
      Signature check = Signature.getInstance("SHA256withRSA");
      check.initVerify(key.getPublic());
      check.update((jwt.group(1) + "." + jwt.group(2)).getBytes(StandardCharsets.US_ASCII));
      return check.verify(Base64.getUrlDecoder().decode(jwt.group(3)))
          && claimsHold(
              new String(Base64.getUrlDecoder().decode(jwt.group(2)), StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private boolean claimsHold(String claims) {
    long issued = 0;
    long expires = 0;
    String issuer = "";
    Matcher claim = CLAIM.matcher(claims);
    while (claim.find()) {
      switch (claim.group(1)) {
        case "iat" -> issued = Long.parseLong(claim.group(2));
        case "exp" -> expires = Long.parseLong(claim.group(2));
        default -> issuer = claim.group(2);
      }
    }
    // The client library reads the machine's clock for its tokens.
    long now = Clock.systemUTC().instant().getEpochSecond();
    return issuer.equals(appId())
        && issued <= now + SKEW_SECONDS
        && expires > now
        && expires - now <= LONGEST_SECONDS;
  }

  private static String random() {
    byte[] bytes = new byte[20];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
