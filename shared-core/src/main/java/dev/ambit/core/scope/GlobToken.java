package dev.ambit.core.scope;

/** A piece of a pattern. */
sealed interface GlobToken {

  /** The piece as it reads texts folded by {@link PathNames#folded}. */
  default GlobToken folded() {
    return this;
  }

  /** Exactly this text; may hold slashes. */
  record Text(String text) implements GlobToken {
    @Override
    public GlobToken folded() {
      return new Text(PathNames.foldedText(text));
    }
  }

  /** One character of a set, never a slash: {@code ?} and {@code [a-z]}. */
  record One(GlobSymbols symbols) implements GlobToken {
    @Override
    public GlobToken folded() {
      return new One(symbols.inAnyCase());
    }
  }

  /** Any number of characters that are no slash: {@code *}. */
  record Star() implements GlobToken {}

  /** Any number of whole parts, each with its slash: {@code **} before another part. */
  record Parts() implements GlobToken {}

  /** Everything below, at least one character: {@code **} at the end. */
  record Below() implements GlobToken {}
}
