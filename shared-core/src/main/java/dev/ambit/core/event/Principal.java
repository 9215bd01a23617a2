package dev.ambit.core.event;

/**
 * Who somebody is to one system that authenticated them, such as {@code git:agent-claude}, {@code
 * ssh:SHA256:...} or {@code jenkins:agent-claude}.
 *
 * @param scheme the authenticating system: lower-case letters, digits and dashes
 * @param name the name there; never empty
 */
public record Principal(String scheme, String name) implements Comparable<Principal> {

  public Principal {
    if (!scheme.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("a principal starts with a scheme such as git: or ssh:");
    }
    if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a principal's name is printable text");
    }
  }

  /** Reads {@code scheme:name}. */
  public static Principal parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("a principal is written scheme:name, as in git:alice");
    }
    return new Principal(text.substring(0, colon), text.substring(colon + 1));
  }

  /**
   * Whether it is the same but for small and capital letters. Some servers take an account's name
   * in any letters and pass it on as it was typed.
   */
  public boolean isLike(Principal other) {
    return scheme.equals(other.scheme) && name.equalsIgnoreCase(other.name);
  }

  @Override
  public int compareTo(Principal other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return scheme + ":" + name;
  }
}
