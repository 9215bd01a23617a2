package dev.ambit.wire.crypto;

import dev.ambit.core.event.Push;
import dev.ambit.core.facts.PushCertificate;
import dev.ambit.core.facts.Signature;
import dev.ambit.core.facts.Signature.Format;
import dev.ambit.core.facts.Signature.Validity;
import dev.ambit.core.facts.SignatureChecker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;

/**
 * Checks the certificate of a signed push: its signature, and that it covers exactly this push. Git
 * checks too, but by keys of its own configuration; only its word on the nonce is taken, because
 * only git knows the seed. A nonce is bound to the repository and the session.
 */
public final class PushCertificates {

  private static final int LONGEST = 4 << 20;

  private final SignatureChecker checker;
  private final Duration slop;

  /**
   * A checker of certificates.
   *
   * @param checker knows the keys of the site
   * @param slop how far apart the session may be that gave the nonce; pushes over http need some
   *     seconds, because each request is a session
   */
  public PushCertificates(SignatureChecker checker, Duration slop) {
    this.checker = checker;
    this.slop = slop;
  }

  /**
   * Checks a certificate; never throws on bad input.
   *
   * @param text the blob that {@code GIT_PUSH_CERT} names
   * @param push the push as the hook was told it
   * @param nonce what git says about the nonce
   * @param now the server's time, by which keys with a validity are judged
   */
  public PushCertificate check(byte[] text, Push push, Nonce nonce, Instant now) {
    CertificateText certificate;
    try {
      certificate = parse(text);
    } catch (IllegalArgumentException e) {
      return malformed("the push certificate is malformed: " + e.getMessage());
    }
    Signature signature =
        checker.check(
            certificate.signature(),
            certificate.signed().getBytes(StandardCharsets.ISO_8859_1),
            now);
    String objection = objection(certificate, push, nonce).orElse("");
    return new PushCertificate(signature, objection.isEmpty(), objection);
  }

  private Optional<String> objection(CertificateText certificate, Push push, Nonce nonce) {
    boolean sameUpdates =
        certificate.updates().size() == push.updates().size()
            && new HashSet<>(certificate.updates()).equals(new HashSet<>(push.updates()));
    if (!sameUpdates) {
      return Optional.of("the push certificate does not list exactly this push's ref updates");
    }
    if (!certificate.options().equals(push.options())) {
      return Optional.of("the push certificate does not list exactly this push's options");
    }
    return nonceObjection(certificate.nonce(), nonce);
  }

  private Optional<String> nonceObjection(String stated, Nonce nonce) {
    return switch (nonce.status()) {
      case "OK" ->
          !stated.isEmpty() && stated.equals(nonce.asked())
              ? Optional.empty()
              : Optional.of("the push certificate's nonce is not the one that was asked for");
      case "SLOP" ->
          !stated.isEmpty() && nonce.slop().isPresent() && within(nonce.slop().getAsLong())
              ? Optional.empty()
              : Optional.of("the push certificate's nonce is from a session too far apart");
      default ->
          Optional.of(
              "git does not vouch for the push certificate's nonce; set receive.certNonceSeed in the"
                  + " repository and push again");
    };
  }

  private boolean within(long seconds) {
    return seconds != Long.MIN_VALUE && Math.abs(seconds) <= slop.toSeconds();
  }

  private static CertificateText parse(byte[] text) {
    if (text.length > LONGEST) {
      throw new IllegalArgumentException("it is larger than 4 MiB");
    }
    return CertificateText.parse(new String(text, StandardCharsets.ISO_8859_1));
  }

  private static PushCertificate malformed(String detail) {
    return new PushCertificate(
        new Signature(Format.OTHER, Validity.BAD, Optional.empty(), Optional.empty(), detail),
        false,
        detail);
  }
}
