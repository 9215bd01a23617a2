package dev.ambit.app.event;

import java.util.regex.Pattern;

/**
 * A repository's path on a forge, safe to be part of an address and of a folder's name.
 *
 * @param value owner and name, such as {@code acme/shop}
 */
public record RepositoryPath(String value) {

  private static final Pattern PART = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

  public RepositoryPath {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("a repository is named owner/name");
    }
  }

  /** Whether both parts are plain names: no dots at their ends, nothing that climbs a folder. */
  public static boolean isWellFormed(String value) {
    String[] parts = value.split("/", -1);
    return parts.length == 2 && isPlain(parts[0]) && isPlain(parts[1]);
  }

  public String owner() {
    return value.substring(0, value.indexOf('/'));
  }

  public String name() {
    return value.substring(value.indexOf('/') + 1);
  }

  private static boolean isPlain(String part) {
    return PART.matcher(part).matches()
        && !part.contains("..")
        && !part.endsWith(".")
        && !part.endsWith(".git")
        && !part.endsWith(".lock");
  }

  @Override
  public String toString() {
    return value;
  }
}
