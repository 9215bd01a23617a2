package dev.ambit.core.scope;

/**
 * The id of a class of sensitive files in {@code policies/classes}, such as {@code ci}.
 *
 * @param value lower-case letters, digits and dashes
 */
public record ClassId(String value) implements Comparable<ClassId> {

  public ClassId {
    if (!value.matches("[a-z][a-z0-9-]{0,63}")) {
      throw new IllegalArgumentException("a class id is lower-case letters, digits and dashes");
    }
  }

  @Override
  public int compareTo(ClassId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
