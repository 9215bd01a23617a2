package dev.ambit.core.facts;

import java.util.Optional;
import java.util.function.Function;

/**
 * Something that was looked up, or the reason why it could not be. A fact that is missing is told
 * to the rules, which say what it means to them; it never vanishes.
 *
 * @param <T> what is known
 */
public sealed interface Fact<T> {

  /** The value as it was read. */
  record Known<T>(T value) implements Fact<T> {
    @Override
    public <R> R fold(
        Function<? super T, ? extends R> known, Function<String, ? extends R> unknown) {
      return known.apply(value);
    }
  }

  /** It could not be read; {@code reason} is a sentence for people. */
  record Unknown<T>(String reason) implements Fact<T> {
    @Override
    public <R> R fold(
        Function<? super T, ? extends R> known, Function<String, ? extends R> unknown) {
      return unknown.apply(reason);
    }
  }

  static <T> Fact<T> known(T value) {
    return new Known<>(value);
  }

  static <T> Fact<T> unknown(String reason) {
    return new Unknown<>(reason);
  }

  /** The one way to look inside: both cases must be answered. */
  <R> R fold(Function<? super T, ? extends R> known, Function<String, ? extends R> unknown);

  /** The value if known. For callers that treat the unknown elsewhere. */
  default Optional<T> toOptional() {
    return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
  }
}
