package dev.ambit.hooks.verify;

import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.LandedRange;
import dev.ambit.core.provenance.Judgement;
import dev.ambit.core.provenance.Mapping;
import dev.ambit.core.provenance.MappingChoice;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.provenance.RecordedDecision;
import dev.ambit.core.provenance.Review;
import dev.ambit.core.provenance.ReviewBook;
import dev.ambit.git.landing.LandedCommits;
import dev.ambit.git.store.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares what landed with what was reviewed once more, in the repository at hand.
 *
 * @param commits reads it
 */
record RecomputedMapping(LandedCommits commits) {

  /**
   * The mapping by the repository and the recorded decisions; unknown if either is not there.
   *
   * @param decisions the decisions that the statement names
   */
  Fact<Mapping> of(MergeProvenance said, Map<DecisionId, Fact<RecordedDecision>> decisions) {
    List<Review> reviews = new ArrayList<>();
    for (Mapping.Reviewed reviewed : named(said.mapping())) {
      Optional<RecordedDecision> decision =
          Optional.ofNullable(decisions.get(reviewed.decision())).flatMap(Fact::toOptional);
      if (decision.isEmpty()) {
        return Fact.unknown("the record of the decision " + reviewed.decision() + " is missing");
      }
      if (!commits.has(reviewed.commit())) {
        return Fact.unknown(
            "the reviewed commit "
                + reviewed.commit()
                + " is not in this clone: fetch refs/ambit/*");
      }
      reviews.add(new Review(reviewed.ref(), reviewed.head(), decision.get().decision()));
    }
    return read(said, new ReviewBook(reviews));
  }

  /** The commit that a queue built comes last: it was reviewed last, and is found as itself. */
  private static List<Mapping.Reviewed> named(Mapping mapping) {
    return Stream.concat(mapping.reviewed().stream(), mapping.group().stream()).toList();
  }

  private Fact<Mapping> read(MergeProvenance said, ReviewBook reviews) {
    RefUpdate update = said.landing().update();
    try {
      LandedRange range = commits.of(update, List.of(), reviews.heads(), said.commit());
      if (range.commits().isEmpty()) {
        return Fact.unknown("the move of " + update.ref() + " did not land this commit");
      }
      boolean judged = said.judgement(Judgement.Role.LANDING).isPresent();
      return Fact.known(
          MappingChoice.of(range.commits().get(0), reviews, judged, range.tipWasReviewed()));
    } catch (Unreadable e) {
      return Fact.unknown(e.reason());
    }
  }
}
