package dev.ambit.core.identity.text;

import java.util.List;
import java.util.Locale;

/**
 * A text pattern in which {@code *} stands for any run of characters and everything else for
 * itself, in any case. There is nothing to backtrack into: each fixed piece is searched once, from
 * left to right.
 *
 * @param pattern the pattern as written
 * @param pieces the fixed pieces between the stars, in lower case
 */
public record Wildcard(String pattern, List<String> pieces) {

  public Wildcard {
    pieces = List.copyOf(pieces);
    if (pattern.isBlank() || pattern.chars().allMatch(c -> c == '*')) {
      throw new IllegalArgumentException("a pattern has some fixed text besides *");
    }
  }

  public static Wildcard of(String pattern) {
    return new Wildcard(pattern, List.of(lower(pattern).split("\\*", -1)));
  }

  /** Whether there is a star in it at all. */
  public boolean isOpen() {
    return pieces.size() > 1;
  }

  /** Whether the whole of {@code text} is of this pattern. */
  public boolean matches(String text) {
    return matchesLower(lower(text));
  }

  /** The same for a text that is in lower case already. */
  public boolean matchesLower(String subject) {
    String first = pieces.get(0);
    String last = pieces.get(pieces.size() - 1);
    if (!isOpen()) {
      return subject.equals(first);
    }
    int end = subject.length() - last.length();
    return end >= first.length()
        && subject.startsWith(first)
        && subject.endsWith(last)
        && middleIsWithin(subject.substring(first.length(), end));
  }

  private boolean middleIsWithin(String subject) {
    int at = 0;
    for (String piece : pieces.subList(1, pieces.size() - 1)) {
      int found = subject.indexOf(piece, at);
      if (found < 0) {
        return false;
      }
      at = found + piece.length();
    }
    return true;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return pattern;
  }
}
