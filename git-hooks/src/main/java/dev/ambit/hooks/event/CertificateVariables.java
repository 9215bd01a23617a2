package dev.ambit.hooks.event;

import dev.ambit.core.event.Oid;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What git-receive-pack says about a signed push. Only the blob is evidence: its signature is
 * checked anew, and git's own verdict merely stands beside it.
 *
 * @param blob the certificate's object id
 * @param signer the signer's name, as git's configuration knows the key
 * @param key the key's id or fingerprint
 * @param status git's verdict, such as {@code G} for a good signature
 * @param nonce the nonce that the certificate carries
 * @param nonceStatus git's verdict on it, such as {@code OK}
 * @param nonceSlop by how many seconds it is older than one given now, if the status is {@code
 *     SLOP}
 */
public record CertificateVariables(
    Oid blob,
    Optional<String> signer,
    Optional<String> key,
    Optional<String> status,
    Optional<String> nonce,
    Optional<String> nonceStatus,
    OptionalLong nonceSlop) {

  private static final String BLOB = "GIT_PUSH_CERT";

  /** Reads the {@code GIT_PUSH_CERT} variables; empty if the push is not signed. */
  static Optional<CertificateVariables> read(Environment environment) {
    return environment.text(BLOB).map(CertificateVariables::blob).map(id -> of(id, environment));
  }

  private static CertificateVariables of(Oid blob, Environment environment) {
    return new CertificateVariables(
        blob,
        environment.text("GIT_PUSH_CERT_SIGNER"),
        environment.text("GIT_PUSH_CERT_KEY"),
        environment.text("GIT_PUSH_CERT_STATUS"),
        environment.text("GIT_PUSH_CERT_NONCE"),
        environment.text("GIT_PUSH_CERT_NONCE_STATUS"),
        slop(environment.text("GIT_PUSH_CERT_NONCE_SLOP")));
  }

  /** What is no number of seconds is no slop at all: the nonce then counts as too old. */
  private static OptionalLong slop(Optional<String> text) {
    return text.filter(digits -> digits.matches("[0-9]{1,9}")).stream()
        .mapToLong(Long::parseLong)
        .findFirst();
  }

  private static Oid blob(String text) {
    try {
      return new Oid(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidEvent(
          BLOB, String.valueOf(e.getMessage()), "leave the certificate variables to git");
    }
  }
}
