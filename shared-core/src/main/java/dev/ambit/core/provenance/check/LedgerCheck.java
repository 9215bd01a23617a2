package dev.ambit.core.provenance.check;

import dev.ambit.core.decision.Words;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.provenance.Judgement;
import dev.ambit.core.provenance.check.Check.Topic;
import java.util.List;

/** Each decision's entry stands in the one log whose checkpoint the server signed. */
final class LedgerCheck {

  private LedgerCheck() {}

  static List<Check> of(Proof proof) {
    return proof.said().judgements().stream().map(judgement -> of(proof, judgement)).toList();
  }

  private static Check of(Proof proof, Judgement judgement) {
    String name = judgement.role().word() + " decision";
    Fact<LedgerProof> found = proof.ledger().get(judgement.id());
    if (found == null) {
      return Check.missing(Topic.LEDGER, name + " was not looked for in the ledger");
    }
    return found.fold(
        place -> of(name, judgement, place),
        reason -> Check.missing(Topic.LEDGER, name + ": " + Words.shown(reason)));
  }

  private static Check of(String name, Judgement judgement, LedgerProof place) {
    if (place.by().isEmpty()) {
      return Check.fails(
          Topic.LEDGER, name + ": no trusted key of the ledger signed its checkpoint");
    }
    return Check.of(
        Topic.LEDGER,
        place.holds() && place.index() == judgement.entry().sequence(),
        "%s is entry %d of a ledger of %d, signed by %s"
            .formatted(name, place.index(), place.size(), place.by().get().key()),
        name + " does not stand in the ledger that was signed");
  }
}
