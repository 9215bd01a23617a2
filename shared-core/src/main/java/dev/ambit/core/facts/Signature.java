package dev.ambit.core.facts;

import java.util.Optional;

/**
 * What checking a signature showed.
 *
 * @param format the kind of signature
 * @param validity the outcome
 * @param key the key's fingerprint: {@code SHA256:...} for SSH, the hexadecimal fingerprint or key
 *     id for OpenPGP; empty if it cannot be read
 * @param principal whom the site's allowed-signers list binds the key to, for this use and time
 * @param detail why the validity is what it is, for people
 */
public record Signature(
    Format format,
    Validity validity,
    Optional<String> key,
    Optional<String> principal,
    String detail) {

  /** The kinds of signature that git knows. */
  public enum Format {
    SSH,
    OPENPGP,
    X509,
    OTHER
  }

  /** The outcome of the check. */
  public enum Validity {
    /** The signature is of these bytes by this key. Says nothing about whose key it is. */
    GOOD,
    /** The signature is malformed or of other bytes. */
    BAD,
    /** It could not be checked, for example because the key is not at hand. */
    UNCHECKED
  }

  public boolean isGood() {
    return validity == Validity.GOOD;
  }
}
