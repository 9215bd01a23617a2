package dev.ambit.core.decision;

import java.util.regex.Pattern;

/**
 * What an approval is bound to: the digest of the repository, every ref with its old and new id,
 * the actor's principals, the policy and the grants. The same push tried again has the same key.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record ChangeKey(String sha256) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public ChangeKey {
    if (!FORM.matcher(sha256).matches()) {
      throw new IllegalArgumentException("a change key is a SHA-256 in hexadecimal");
    }
  }

  @Override
  public String toString() {
    return sha256;
  }
}
