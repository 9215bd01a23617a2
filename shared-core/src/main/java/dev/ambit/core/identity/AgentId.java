package dev.ambit.core.identity;

/**
 * The id of an agent or automation in {@code policies/agents}, such as {@code claude} or {@code
 * dependabot}.
 *
 * @param value lower-case letters, digits and dashes
 */
public record AgentId(String value) implements Comparable<AgentId> {

  public AgentId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("an agent's id is lower-case letters, digits and dashes");
    }
  }

  /** Whether a text can be an agent's id. */
  public static boolean isWellFormed(String text) {
    return text.matches("[a-z0-9][a-z0-9-]{0,63}");
  }

  @Override
  public int compareTo(AgentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
