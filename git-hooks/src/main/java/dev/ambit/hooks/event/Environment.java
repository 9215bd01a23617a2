package dev.ambit.hooks.event;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The environment variables of a hook, read strictly.
 *
 * @param variables every variable by its name
 */
public record Environment(Map<String, String> variables) {

  private static final int LONGEST = 4096;
  private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

  public Environment {
    variables = Map.copyOf(variables);
  }

  /** Whether the variable is set to anything at all. */
  public boolean has(String name) {
    return !variables.getOrDefault(name, "").isEmpty();
  }

  /**
   * The variable's value; an empty one counts as not set.
   *
   * @throws InvalidEvent if it has control characters or more than 4096 characters
   */
  public Optional<String> text(String name) {
    String value = variables.getOrDefault(name, "");
    if (value.length() > LONGEST) {
      throw invalid(name, "is longer than " + LONGEST + " characters");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw invalid(name, "holds control characters");
    }
    return value.isBlank() ? Optional.empty() : Optional.of(value);
  }

  /**
   * The variable as a whole number; an empty one counts as not set.
   *
   * @throws InvalidEvent if it is something else
   */
  public OptionalLong number(String name) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!NUMBER.matcher(text.get()).matches()) {
      throw invalid(name, "is not a whole number");
    }
    return OptionalLong.of(Long.parseLong(text.get()));
  }

  private static InvalidEvent invalid(String name, String fault) {
    return new InvalidEvent(
        "environment variable " + name, fault, "check what the git server sets for its hooks");
  }
}
