package dev.ambit.core.scope;

import java.util.List;

/** A set of characters, told by code point. Sets written alike are equal. */
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
   * @param ranges the ranges of its characters
   * @param negated whether it is everything else
   */
  static GlobSymbols of(List<Range> ranges, boolean negated) {
    return new Bracketed(List.copyOf(ranges), negated);
  }

  /** The set that also has a character if it has another letter case of it. */
  default GlobSymbols inAnyCase() {
    return new InAnyCase(this);
  }

  /** The characters from {@code first} to {@code last}, both included. */
  record Range(int first, int last) {}

  /** What {@link #of} makes. */
  record Bracketed(List<Range> ranges, boolean negated) implements GlobSymbols {
    @Override
    public boolean has(int point) {
      return point != '/'
          && negated != ranges.stream().anyMatch(r -> r.first() <= point && point <= r.last());
    }
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
