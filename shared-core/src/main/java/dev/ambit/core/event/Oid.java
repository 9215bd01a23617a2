package dev.ambit.core.event;

/**
 * The id of a git object: 40 (SHA-1) or 64 (SHA-256) lower-case hexadecimal digits.
 *
 * @param hex the digits
 */
public record Oid(String hex) implements Comparable<Oid> {

  private static final int SHA1_DIGITS = 40;
  private static final int SHA256_DIGITS = 64;
  private static final int SHORT_DIGITS = 10;

  public Oid {
    if (hex.length() != SHA1_DIGITS && hex.length() != SHA256_DIGITS) {
      throw new IllegalArgumentException("an object id has 40 or 64 hexadecimal digits");
    }
    if (!isLowerHex(hex)) {
      throw new IllegalArgumentException("an object id is written in lower-case hexadecimal");
    }
  }

  /** Whether this is the all-zero id, by which git says "no object". */
  public boolean isZero() {
    return hex.chars().allMatch(c -> c == '0');
  }

  /** The first digits, for people. Never for comparing. */
  public String abbreviated() {
    return hex.substring(0, SHORT_DIGITS);
  }

  @Override
  public int compareTo(Oid other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }

  /** A loop: history is made of these. */
  private static boolean isLowerHex(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }
}
