package dev.ambit.core.provenance.check;

import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.provenance.check.Check.Topic;
import java.util.List;

/** The statement is the server's, and about this very commit. */
final class StatementCheck {

  private StatementCheck() {}

  static List<Check> of(Proof proof) {
    MergeProvenance said = proof.said();
    boolean subject =
        said.commit().equals(proof.commit())
            && said.tree().equals(proof.tree())
            && said.mapping().landedTree().equals(proof.tree());
    return List.of(
        proof
            .statement()
            .by()
            .map(by -> Check.holds(Topic.STATEMENT, "signed by " + by.key()))
            .orElse(Check.fails(Topic.STATEMENT, "no trusted key of the server signed it")),
        Check.of(
            Topic.STATEMENT,
            subject,
            "about this commit and its tree " + proof.tree().abbreviated(),
            "about another commit or tree"));
  }
}
