package dev.ambit.core.provenance.check;

import dev.ambit.core.decision.Words;
import dev.ambit.core.provenance.check.Check.Topic;
import java.util.List;

/** What the statement itself says is missing. */
final class ContentCheck {

  private ContentCheck() {}

  static List<Check> of(Proof proof) {
    List<String> missing = proof.said().missing();
    if (missing.isEmpty()) {
      return List.of(Check.holds(Topic.CONTENT, "the statement misses nothing"));
    }
    return missing.stream().map(text -> Check.missing(Topic.CONTENT, Words.shown(text))).toList();
  }
}
