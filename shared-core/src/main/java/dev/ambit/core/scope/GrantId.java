package dev.ambit.core.scope;

import java.util.regex.Pattern;

/**
 * The id of a grant, which is also its task's id, such as {@code PAY-214}.
 *
 * @param value 1 to 100 letters, digits, dots, dashes and underscores; starts with a letter or
 *     digit
 */
public record GrantId(String value) implements Comparable<GrantId> {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  public GrantId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException(
          "a grant's id is 1 to 100 letters, digits, dots, dashes or underscores");
    }
  }

  /** Whether {@code value} can be a grant's id. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(GrantId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
