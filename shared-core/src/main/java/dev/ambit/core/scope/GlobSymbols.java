package dev.ambit.core.scope;

import java.util.List;
import java.util.stream.IntStream;

/** A set of characters, told by code point. */
@FunctionalInterface
interface GlobSymbols {

  GlobSymbols ANY = point -> true;
  GlobSymbols NONE = point -> false;
  GlobSymbols NO_SLASH = point -> point != '/';

  boolean has(int point);

  /** Where the set begins or ends: between two neighbouring edges all characters are alike. */
  default IntStream edges() {
    return IntStream.of('/', '/' + 1);
  }

  /** Exactly this character. */
  static GlobSymbols only(int wanted) {
    return new Only(wanted);
  }

  /**
   * A bracketed set; never has a slash.
   *
   * @param ranges the first and last character of each range
   * @param negated whether it is everything else
   */
  static GlobSymbols of(List<int[]> ranges, boolean negated) {
    return new Ranges(List.copyOf(ranges), negated);
  }

  /**
   * One character.
   *
   * @param wanted which
   */
  record Only(int wanted) implements GlobSymbols {

    @Override
    public boolean has(int point) {
      return point == wanted;
    }

    @Override
    public IntStream edges() {
      return IntStream.of(wanted, wanted + 1);
    }
  }

  /**
   * Ranges of characters, never with a slash.
   *
   * @param ranges the first and last character of each
   * @param negated whether it is everything else
   */
  record Ranges(List<int[]> ranges, boolean negated) implements GlobSymbols {

    @Override
    public boolean has(int point) {
      return point != '/' && negated != contains(point);
    }

    @Override
    public IntStream edges() {
      return IntStream.concat(
          IntStream.of('/', '/' + 1),
          ranges.stream().flatMapToInt(range -> IntStream.of(range[0], range[1] + 1)));
    }

    private boolean contains(int point) {
      return ranges.stream().anyMatch(range -> range[0] <= point && point <= range[1]);
    }
  }

  /** The set that also has a character if it has another letter case of it. */
  default GlobSymbols inAnyCase() {
    return point ->
        point != '/'
            && (has(point)
                || has(Character.toUpperCase(point))
                || has(Character.toLowerCase(point)));
  }
}
