package dev.ambit.core.effect;

import dev.ambit.core.Gate;
import dev.ambit.core.Verdict;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.scope.GrantBook;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.Usage;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Judges against what earlier decisions used: amounts of grants, and approvals, which count once.
 * Pure.
 *
 * @param past what they used
 */
public record Ledgered(PastUse past) {

  /** Judges against all these decisions. */
  public Ledgered(Collection<DecisionRecord> decisions) {
    this(PastUse.of(decisions));
  }

  /** The verdict. The same change tried again is one more push, and no more work than before. */
  public Verdict judge(Facts facts, Standing standing) {
    Set<GrantId> grants = standing.grants().counted();
    Verdict verdict = Gate.judge(facts, with(standing, past.used(grants)));
    return past.knows(verdict.key())
        ? Gate.judge(facts, with(standing, past.usedBeside(verdict.key(), grants)))
        : verdict;
  }

  private Standing with(Standing standing, Map<GrantId, Usage> used) {
    return new Standing(
        standing.policy(),
        standing.registry(),
        standing.identifier(),
        standing.classes(),
        new GrantBook(standing.grants().records(), used),
        standing.approvals().stream().filter(approval -> !past.isUsed(approval)).toList(),
        standing.texts(),
        standing.faults());
  }
}
