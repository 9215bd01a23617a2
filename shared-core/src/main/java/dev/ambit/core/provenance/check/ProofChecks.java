package dev.ambit.core.provenance.check;

import java.util.List;
import java.util.function.Function;

/** Checks a statement against all that was found. Pure. */
public final class ProofChecks {

  /** Every check, in the order told. */
  private static final List<Function<Proof, List<Check>>> ALL =
      List.of(
          StatementCheck::of,
          LandingCheck::of,
          DecisionCheck::of,
          LedgerCheck::of,
          PolicyCheck::of,
          GrantCheck::of,
          ApprovalCheck::of,
          SummaryCheck::of,
          ContentCheck::of);

  private ProofChecks() {}

  /** What was checked. The statement is proven if everything holds. */
  public static List<Check> of(Proof proof) {
    return ALL.stream().flatMap(check -> check.apply(proof).stream()).toList();
  }
}
