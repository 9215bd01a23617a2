package dev.ambit.app.work;

import dev.ambit.app.store.StoredVerdict;
import dev.ambit.app.store.Subject;
import dev.ambit.app.store.Verdicts;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.provenance.LedgerHistory;
import dev.ambit.core.provenance.LedgerPlace;
import dev.ambit.core.provenance.RecordedDecision;
import dev.ambit.core.provenance.Review;
import dev.ambit.core.provenance.ReviewBook;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was reviewed before something landed.
 *
 * @param verdicts what was told, which knows a merge queue's groups
 */
record LandingReviews(Verdicts verdicts) {

  private static final int MOST = 50;

  /**
   * The newest reviews whose heads are still to be had.
   *
   * @param landed where the landing is recorded
   * @param isThere whether a commit can be read
   */
  ReviewBook before(
      LedgerHistory history,
      LedgerPlace landed,
      Predicate<RefName> isProtected,
      Predicate<Oid> isThere) {
    ReviewBook all =
        ReviewBook.of(
            history.before(landed).stream().map(RecordedDecision::decision).toList(), isProtected);
    List<Review> reviews =
        all.reviews().stream()
            .filter(review -> isThere.test(review.head()))
            .limit(MOST)
            .map(this::withGroup)
            .toList();
    return new ReviewBook(reviews);
  }

  /** A group is judged as its pull request's branch, whose grant it uses; it lies on its own. */
  private Review withGroup(Review review) {
    return verdicts
        .of(review.decision().id().value())
        .map(StoredVerdict::subject)
        .filter(Subject::isGroup)
        .map(subject -> new Review(subject.group(), review.head(), review.decision()))
        .orElse(review);
  }
}
