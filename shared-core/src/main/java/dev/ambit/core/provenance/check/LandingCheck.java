package dev.ambit.core.provenance.check;

import dev.ambit.core.decision.Words;
import dev.ambit.core.provenance.Mapping;
import dev.ambit.core.provenance.check.Check.Topic;
import java.util.List;

/** What landed is what was reviewed, by the repository itself. */
final class LandingCheck {

  private LandingCheck() {}

  static List<Check> of(Proof proof) {
    Mapping said = proof.said().mapping();
    Check check =
        proof
            .mapping()
            .fold(
                computed -> compared(said, computed),
                reason -> Check.missing(Topic.LANDING, Words.shown(reason)));
    return List.of(check);
  }

  private static Check compared(Mapping said, Mapping computed) {
    boolean same =
        said.kind() == computed.kind()
            && said.reviewed().equals(computed.reviewed())
            && said.group().equals(computed.group())
            && said.drift().equals(computed.drift());
    return Check.of(
        Topic.LANDING,
        same,
        "recomputed: " + said.kind().word(),
        "the statement says "
            + said.kind().word()
            + ", the repository "
            + computed.kind().word()
            + (computed.drift().isEmpty() ? "" : " with drift"));
  }
}
