package dev.ambit.wire.crypto.ssh;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of an allowed-signers file.
 *
 * @param principals whom the key speaks for
 * @param options when it does
 * @param key the public key's fingerprint
 */
record AllowedSigner(PatternList principals, Options options, String key) {

  /**
   * What limits a line.
   *
   * @param certAuthority the key signs certificates, not content; such a line never matches
   * @param namespaces what the signature must be for; empty for anything
   * @param validAfter the first moment
   * @param validBefore the last moment
   */
  record Options(
      boolean certAuthority,
      Optional<PatternList> namespaces,
      Optional<Instant> validAfter,
      Optional<Instant> validBefore) {

    static final Options NONE =
        new Options(false, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Why the line says nothing about a signature for {@code namespace} made {@code at}. */
  Optional<String> objection(String namespace, Instant at) {
    if (options.certAuthority()) {
      return Optional.of("the key is listed as a cert-authority, which signs no content here");
    }
    if (options.namespaces().filter(list -> !list.matches(namespace)).isPresent()) {
      return Optional.of("the key is not listed for the namespace " + namespace);
    }
    if (options.validAfter().filter(at::isBefore).isPresent()) {
      return Optional.of("the key was not yet valid for " + principals + " at " + at);
    }
    if (options.validBefore().filter(at::isAfter).isPresent()) {
      return Optional.of("the key was no longer valid for " + principals + " at " + at);
    }
    return principals.names().isEmpty()
        ? Optional.of("the key is listed for the pattern " + principals + ", which names nobody")
        : Optional.empty();
  }
}
