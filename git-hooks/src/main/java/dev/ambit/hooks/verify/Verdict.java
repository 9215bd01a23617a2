package dev.ambit.hooks.verify;

import dev.ambit.core.event.Oid;
import dev.ambit.core.provenance.check.Check;
import dev.ambit.core.provenance.check.Proof;
import dev.ambit.core.provenance.check.ProofChecks;
import java.util.List;

/**
 * What came of verifying one commit.
 *
 * @param commit the commit
 * @param statements each statement with its checks
 * @param broken what is wrong beside them, in words
 */
record Verdict(Oid commit, List<Checked> statements, List<String> broken) {

  /** A statement with what was checked about it. */
  record Checked(Proof proof, List<Check> checks) {

    boolean holds() {
      return checks.stream().allMatch(check -> check.state() == Check.State.HOLDS);
    }
  }

  Verdict {
    statements = List.copyOf(statements);
    broken = List.copyOf(broken);
  }

  static Verdict of(Oid commit, ProofReading.Found found) {
    return new Verdict(
        commit,
        found.proofs().stream().map(proof -> new Checked(proof, ProofChecks.of(proof))).toList(),
        found.broken());
  }

  /**
   * Whether it is proven how the commit landed: by one statement or more, and nothing contradicts.
   */
  boolean isProven() {
    return broken.isEmpty()
        && !statements.isEmpty()
        && statements.stream().allMatch(Checked::holds);
  }
}
