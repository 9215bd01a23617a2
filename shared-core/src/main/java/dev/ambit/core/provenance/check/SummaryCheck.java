package dev.ambit.core.provenance.check;

import dev.ambit.core.decision.Words;
import dev.ambit.core.provenance.SourceSummary;
import dev.ambit.core.provenance.check.Check.Topic;
import java.util.List;

/** The summary beside the statement says what follows from it, and no more. */
final class SummaryCheck {

  private SummaryCheck() {}

  static List<Check> of(Proof proof) {
    Check check =
        proof
            .summary()
            .fold(
                summary -> of(proof, summary),
                reason -> Check.missing(Topic.SUMMARY, Words.shown(reason)));
    return List.of(check);
  }

  private static Check of(Proof proof, Signed<SourceSummary> signed) {
    if (signed.by().isEmpty()) {
      return Check.fails(Topic.SUMMARY, "no trusted key of the server signed it");
    }
    SourceSummary said = signed.content();
    SourceSummary follows =
        SourceSummary.of(proof.said(), proof.digest(), said.at(), said.verifier());
    return Check.of(
        Topic.SUMMARY,
        said.equals(follows),
        String.join(", ", said.levels()),
        "it claims what does not follow from the statement");
  }
}
