package dev.ambit.core.decision;

import java.time.Instant;

/**
 * The id of a decision: a ULID, so that ids sort by time.
 *
 * @param value 26 characters of Crockford's base 32
 */
public record DecisionId(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int CHARACTERS = 26;
  private static final int TIME_CHARACTERS = 10;
  private static final int BITS = 5;

  public DecisionId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("a decision's id is a ULID of 26 characters");
    }
  }

  /** Whether {@code value} can be a decision's id. */
  public static boolean isWellFormed(String value) {
    return value.length() == CHARACTERS
        && value.charAt(0) <= '7'
        && value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  /** The id of a decision at {@code now} on what {@code digest} (at least 10 bytes) stands for. */
  public static DecisionId of(Instant now, byte[] digest) {
    char[] id = new char[CHARACTERS];
    long time = now.toEpochMilli();
    for (int i = TIME_CHARACTERS - 1; i >= 0; i--) {
      id[i] = ALPHABET.charAt((int) (time & (ALPHABET.length() - 1)));
      time >>>= BITS;
    }
    for (int i = 0; i < CHARACTERS - TIME_CHARACTERS; i++) {
      id[TIME_CHARACTERS + i] = ALPHABET.charAt(fiveBits(digest, i * BITS));
    }
    return new DecisionId(new String(id));
  }

  private static int fiveBits(byte[] digest, int from) {
    int value = 0;
    for (int bit = from; bit < from + BITS; bit++) {
      value = value << 1 | (digest[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1);
    }
    return value;
  }

  @Override
  public String toString() {
    return value;
  }
}
