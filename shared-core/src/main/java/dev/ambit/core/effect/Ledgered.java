package dev.ambit.core.effect;

import dev.ambit.core.Gate;
import dev.ambit.core.Verdict;
import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.scope.GrantBook;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.Usage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges against what earlier decisions used: amounts of grants, and approvals, which count once.
 * Pure.
 *
 * @param past every earlier decision
 */
public record Ledgered(List<DecisionRecord> past) {

  public Ledgered {
    past = List.copyOf(past);
  }

  /** The verdict. The same change tried again is one more push, and no more work than before. */
  public Verdict judge(Facts facts, Standing standing) {
    Verdict verdict = Gate.judge(facts, with(standing, UsedGrants.in(past)));
    boolean triedBefore =
        past.stream().anyMatch(earlier -> earlier.passed() && earlier.key().equals(verdict.key()));
    return triedBefore
        ? Gate.judge(facts, with(standing, UsedGrants.beside(verdict.key(), past)))
        : verdict;
  }

  private Standing with(Standing standing, Map<GrantId, Usage> used) {
    return new Standing(
        standing.policy(),
        standing.registry(),
        standing.identifier(),
        standing.classes(),
        new GrantBook(standing.grants().records(), used),
        unused(standing.approvals()),
        standing.texts(),
        standing.faults());
  }

  private List<Approval> unused(List<Approval> approvals) {
    Set<Approval> used = new HashSet<>();
    past.stream().filter(DecisionRecord::passed).forEach(d -> used.addAll(d.approvals()));
    return approvals.stream().filter(approval -> !used.contains(approval)).toList();
  }
}
