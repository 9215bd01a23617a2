package dev.ambit.git.merge;

import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The three sides of a merge of one thing.
 *
 * @param <T> a tree's id or an entry
 */
record Sides<T>(Optional<T> base, Optional<T> ours, Optional<T> theirs) {

  /** What it comes to if at most one side changed it, or both alike; else empty. */
  Optional<Optional<T>> resolved(BiPredicate<T, T> same) {
    if (areSame(ours, theirs, same) || areSame(base, theirs, same)) {
      return Optional.of(ours);
    }
    return areSame(base, ours, same) ? Optional.of(theirs) : Optional.empty();
  }

  private static <T> boolean areSame(Optional<T> left, Optional<T> right, BiPredicate<T, T> same) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() && right.isEmpty();
    }
    return same.test(left.get(), right.get());
  }
}
