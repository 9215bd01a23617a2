package dev.ambit.core;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.Decision;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.rule.RefAllowed;

/**
 * The engine's answer to one event, with everything it stands on.
 *
 * @param judged the case: facts, identities, grants and policy
 * @param key what an approval of this change is bound to
 * @param decision the decision
 */
public record Verdict(Case judged, ChangeKey key, Decision decision) {

  /**
   * Whether the event goes ahead: allowed, or in a policy that only reports. Ambit's own refs stay
   * closed in every mode: whoever could write them could write grants and proofs.
   */
  public boolean passes() {
    return reportsOnly() || decision.fold(allow -> true, hold -> false, deny -> false);
  }

  private boolean reportsOnly() {
    return judged.standing().policy().mode() == Policy.Mode.REPORT
        && !RefAllowed.isForOwnRefs(decision.findings());
  }
}
