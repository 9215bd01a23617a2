package dev.ambit.core.effect;

import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.Usage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What earlier pushes used of each grant. Decisions that let a push through count; the same change
 * tried again counts once.
 */
public final class UsedGrants {

  private UsedGrants() {}

  /** What all these decisions used. */
  public static Map<GrantId, Usage> in(List<DecisionRecord> decisions) {
    Map<GrantId, Usage> used = new HashMap<>();
    Set<ChangeKey> counted = new HashSet<>();
    for (DecisionRecord decision : decisions) {
      if (decision.passed() && counted.add(decision.key())) {
        decision.grants().forEach(use -> used.merge(use.grant(), use.amount(), Usage::plus));
      }
    }
    return Map.copyOf(used);
  }

  /** What the decisions on other changes than {@code key} used. */
  public static Map<GrantId, Usage> beside(ChangeKey key, List<DecisionRecord> decisions) {
    return in(decisions.stream().filter(decision -> !decision.key().equals(key)).toList());
  }
}
