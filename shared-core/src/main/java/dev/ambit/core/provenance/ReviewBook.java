package dev.ambit.core.provenance;

import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was reviewed before something landed.
 *
 * @param reviews the reviews, the latest first
 */
public record ReviewBook(List<Review> reviews) {

  public ReviewBook {
    reviews = List.copyOf(reviews);
  }

  /**
   * The heads that {@code decisions} let through, each by the latest of them. A decision that was
   * only reported reviewed nothing.
   *
   * @param decisions the decisions before the landing, the oldest first
   * @param isProtected which refs are protected: what goes there lands, and is not reviewed
   */
  public static ReviewBook of(List<DecisionRecord> decisions, Predicate<RefName> isProtected) {
    Map<Oid, Review> byHead = new LinkedHashMap<>();
    for (int i = decisions.size() - 1; i >= 0; i--) {
      DecisionRecord decision = decisions.get(i);
      if (decision.word().equals("allow")) {
        reviews(decision, isProtected).forEach(each -> byHead.putIfAbsent(each.head(), each));
      }
    }
    return new ReviewBook(List.copyOf(byHead.values()));
  }

  private static Stream<Review> reviews(DecisionRecord decision, Predicate<RefName> isProtected) {
    return decision.refs().stream()
        .filter(update -> !update.deletes() && !isProtected.test(update.ref()))
        .map(update -> new Review(update.ref(), update.newId(), decision));
  }

  /** The reviewed heads, the latest first. */
  public List<Oid> heads() {
    return reviews.stream().map(Review::head).toList();
  }

  /** The review of this head. */
  public Optional<Review> of(Oid head) {
    return reviews.stream().filter(review -> review.head().equals(head)).findFirst();
  }
}
