package dev.ambit.core.event;

/**
 * A fully qualified ref name that git accepts ({@code git check-ref-format}), such as {@code
 * refs/heads/main}.
 *
 * @param value the whole name
 */
public record RefName(String value) implements Comparable<RefName> {

  private static final String FORBIDDEN = " ~^:?*[\\\u007f";
  private static final int LONGEST = 1024;

  public RefName {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("not a well-formed full ref name");
    }
  }

  /** Whether git itself would take the name for a full ref name of at most 1024 characters. */
  public static boolean isWellFormed(String value) {
    return value.startsWith("refs/")
        && value.length() <= LONGEST
        && !value.endsWith("/")
        && !value.endsWith(".")
        && !value.contains("..")
        && !value.contains("//")
        && !value.contains("@{")
        && value.chars().allMatch(c -> c > ' ' && FORBIDDEN.indexOf(c) < 0)
        && partsAreWellFormed(value);
  }

  /** The name without {@code refs/heads/}, or the whole name where this is no branch. */
  public String branch() {
    return isBranch() ? value.substring("refs/heads/".length()) : value;
  }

  public boolean isBranch() {
    return value.startsWith("refs/heads/");
  }

  public boolean isTag() {
    return value.startsWith("refs/tags/");
  }

  @Override
  public int compareTo(RefName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean partsAreWellFormed(String value) {
    for (String part : value.split("/", -1)) {
      if (part.isEmpty() || part.startsWith(".") || part.endsWith(".lock")) {
        return false;
      }
    }
    return true;
  }
}
