package dev.ambit.hooks.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of a Gerrit hook: pairs of a name and a value. A value may look like a name, since
 * users choose some of them, so the pairs are counted off and never searched for.
 *
 * @param values by name
 */
record GerritArguments(Map<String, String> values) {

  private static final int LONGEST = 4096;

  GerritArguments {
    values = Map.copyOf(values);
  }

  /**
   * Reads the command line.
   *
   * @throws InvalidEvent if it is not made of pairs, or names something twice
   */
  static GerritArguments parse(List<String> arguments) {
    if (arguments.size() % 2 != 0) {
      throw invalid("arguments", "are not pairs of a name and a value");
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      if (!name.matches("--[a-z]+(-[a-z]+)*")) {
        throw invalid("argument " + (i + 1), "is not a name such as --refname");
      }
      if (values.put(name, arguments.get(i + 1)) != null) {
        throw invalid("argument " + name, "stands twice");
      }
    }
    return new GerritArguments(values);
  }

  /** The value, if it is there and not blank. */
  Optional<String> find(String name) {
    String value = values.getOrDefault(name, "");
    if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
      throw invalid("argument " + name, "is too long or holds control characters");
    }
    return value.isBlank() ? Optional.empty() : Optional.of(value);
  }

  /** The value; it must be there. */
  String require(String name) {
    return find(name).orElseThrow(() -> invalid("argument " + name, "is missing"));
  }

  private static InvalidEvent invalid(String place, String fault) {
    return new InvalidEvent(place, fault, "install this hook as Gerrit's ref-update");
  }
}
