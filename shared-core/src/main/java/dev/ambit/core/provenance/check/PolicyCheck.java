package dev.ambit.core.provenance.check;

import dev.ambit.core.decision.Words;
import dev.ambit.core.provenance.Judgement;
import dev.ambit.core.provenance.check.Check.Topic;
import java.util.List;

/** The policies that decisions stood on are there to be read. */
final class PolicyCheck {

  private PolicyCheck() {}

  static List<Check> of(Proof proof) {
    return proof.said().judgements().stream()
        .map(Judgement::policy)
        .distinct()
        .map(digest -> of(proof, digest))
        .toList();
  }

  private static Check of(Proof proof, String digest) {
    String name = "policy " + Words.shown(digest.substring(0, Math.min(12, digest.length())));
    Boolean whole = proof.policies().get(digest);
    if (whole == null) {
      return Check.missing(Topic.POLICY, name + " is not kept");
    }
    return Check.of(Topic.POLICY, whole, name + " is kept", name + " is kept with other content");
  }
}
