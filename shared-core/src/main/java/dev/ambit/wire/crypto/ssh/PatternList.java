package dev.ambit.wire.crypto.ssh;

import java.util.List;

/**
 * A list of patterns as ssh_config(5) has them: {@code *} and {@code ?} are wildcards, {@code !}
 * before a pattern takes out what it matches, wherever it stands.
 *
 * @param patterns the patterns as written
 */
record PatternList(List<String> patterns) {

  PatternList {
    patterns = List.copyOf(patterns);
  }

  static PatternList parse(String commaSeparated) {
    return new PatternList(List.of(commaSeparated.split(",", -1)));
  }

  boolean matches(String name) {
    boolean takenOut =
        patterns.stream().anyMatch(p -> p.startsWith("!") && matches(p.substring(1), name));
    return !takenOut && patterns.stream().anyMatch(p -> !p.startsWith("!") && matches(p, name));
  }

  /** The names in the list that are no patterns and that the list as a whole matches. */
  List<String> names() {
    return patterns.stream()
        .filter(p -> !p.isEmpty() && p.chars().noneMatch(c -> c == '*' || c == '?' || c == '!'))
        .filter(this::matches)
        .toList();
  }

  @Override
  public String toString() {
    return String.join(",", patterns);
  }

  /** Greedy matching that steps back to the last star only: quadratic at worst. */
  private static boolean matches(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int resume = 0;
    while (n < name.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = n;
      } else if (p < pattern.length() && takes(pattern.charAt(p), name.charAt(n))) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++resume;
      } else {
        return false;
      }
    }
    return pattern.substring(p).chars().allMatch(c -> c == '*');
  }

  private static boolean takes(char pattern, char actual) {
    return pattern == '?' || pattern == actual;
  }
}
