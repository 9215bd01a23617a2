package dev.ambit.core.scope;

import java.util.List;

/** A set of characters, told by code point. */
@FunctionalInterface
interface GlobSymbols {

  GlobSymbols ANY = point -> true;
  GlobSymbols NONE = point -> false;
  GlobSymbols NO_SLASH = point -> point != '/';

  boolean has(int point);

  /** Exactly this character. */
  static GlobSymbols only(int wanted) {
    return point -> point == wanted;
  }

  /**
   * A bracketed set; never has a slash.
   *
   * @param ranges the first and last character of each range
   * @param negated whether it is everything else
   */
  static GlobSymbols of(List<int[]> ranges, boolean negated) {
    List<int[]> all = List.copyOf(ranges);
    return point -> point != '/' && negated != contains(all, point);
  }

  /** The set that also has a character if it has another letter case of it. */
  default GlobSymbols inAnyCase() {
    return point ->
        point != '/'
            && (has(point)
                || has(Character.toUpperCase(point))
                || has(Character.toLowerCase(point)));
  }

  private static boolean contains(List<int[]> ranges, int point) {
    return ranges.stream().anyMatch(range -> range[0] <= point && point <= range[1]);
  }
}
