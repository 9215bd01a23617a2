package dev.ambit.core.decision;

/**
 * What an approval is bound to: the digest of the repository, every ref with its old and new id,
 * the actor's principals, the policy and the grants. The same push tried again has the same key.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record ChangeKey(String sha256) {

  public ChangeKey {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a change key is a SHA-256 in hexadecimal");
    }
  }

  @Override
  public String toString() {
    return sha256;
  }
}
