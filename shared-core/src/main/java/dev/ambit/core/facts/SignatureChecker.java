package dev.ambit.core.facts;

import java.time.Instant;

/** Checks the signature of a git object. An implementation knows the keys that a site trusts. */
public interface SignatureChecker {

  /**
   * Checks a signature; never throws on bad input, which is {@link Signature.Validity#BAD}.
   *
   * @param armoured the signature as it stands in the object, with line feeds
   * @param signed the bytes it is said to sign
   * @param at the time the object claims, by which keys with a validity are judged
   */
  Signature check(String armoured, byte[] signed, Instant at);
}
