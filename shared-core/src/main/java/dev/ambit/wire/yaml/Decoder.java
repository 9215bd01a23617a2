package dev.ambit.wire.yaml;

import java.util.function.Function;

/**
 * Makes a value of a node. A mistake is an {@link IllegalArgumentException} whose message tells the
 * mend; the caller adds the place.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface Decoder<T> {

  T decode(Node node);

  /** This decoder, and then {@code next} on its value. */
  default <R> Decoder<R> then(Function<? super T, ? extends R> next) {
    return node -> next.apply(decode(node));
  }
}
