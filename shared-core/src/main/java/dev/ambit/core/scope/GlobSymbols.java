package dev.ambit.core.scope;

import java.util.List;
import java.util.stream.IntStream;

/** A set of characters, told by code point. Sets written alike are equal. */
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
   * @param ranges the ranges of its characters
   * @param negated whether it is everything else
   */
  static GlobSymbols of(List<Range> ranges, boolean negated) {
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

  /** The characters from {@code first} to {@code last}, both included. */
  record Range(int first, int last) {}

  /**
   * Ranges of characters, never with a slash.
   *
   * @param ranges its ranges
   * @param negated whether it is everything else
   */
  record Ranges(List<Range> ranges, boolean negated) implements GlobSymbols {

    @Override
    public boolean has(int point) {
      return point != '/' && negated != contains(point);
    }

    @Override
    public IntStream edges() {
      return IntStream.concat(
          IntStream.of('/', '/' + 1),
          ranges.stream().flatMapToInt(range -> IntStream.of(range.first(), range.last() + 1)));
    }

    private boolean contains(int point) {
      return ranges.stream().anyMatch(range -> range.first() <= point && point <= range.last());
    }
  }

  /** The set that also has a character if it has another letter case of it. */
  default GlobSymbols inAnyCase() {
    return new InAnyCase(this);
  }

  /** What {@link #inAnyCase} makes. */
  record InAnyCase(GlobSymbols written) implements GlobSymbols {
    @Override
    public boolean has(int point) {
      return point != '/'
          && (written.has(point)
              || written.has(Character.toUpperCase(point))
              || written.has(Character.toLowerCase(point)));
    }
  }
}
