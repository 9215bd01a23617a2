package dev.ambit.core.provenance.check;

import java.util.Optional;

/**
 * A trusted key that made a signature.
 *
 * @param key the key's name, for people
 * @param person whose key it is; empty if only the file's name tells
 */
public record SignedBy(String key, Optional<String> person) {

  /** Whether it may be {@code id}'s, as far as is known. */
  boolean mayBe(String id) {
    return person.filter(known -> !known.equals(id)).isEmpty();
  }
}
