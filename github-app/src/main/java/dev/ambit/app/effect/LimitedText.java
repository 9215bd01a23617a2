package dev.ambit.app.effect;

import java.util.Optional;

/** The length that a check run's texts may have. */
final class LimitedText {

  private static final int LONGEST = 65_000;

  private LimitedText() {}

  /** The text, if it is not too long: a cut one could end within a fence or a JSON object. */
  static Optional<String> of(String text) {
    return text.length() <= LONGEST ? Optional.of(text) : Optional.empty();
  }
}
