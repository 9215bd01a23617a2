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
 * tried again is another push and no more work.
 */
public final class UsedGrants {

  private UsedGrants() {}

  /** What all these decisions used. */
  public static Map<GrantId, Usage> in(List<DecisionRecord> decisions) {
    Map<GrantId, Usage> used = new HashMap<>();
    Set<ChangeKey> counted = new HashSet<>();
    for (DecisionRecord decision : decisions) {
      if (decision.passed()) {
        add(used, decision, counted.add(decision.key()));
      }
    }
    return Map.copyOf(used);
  }

  /** What is used before {@code key} is tried once more: of its own earlier tries, the pushes. */
  public static Map<GrantId, Usage> beside(ChangeKey key, List<DecisionRecord> decisions) {
    Map<GrantId, Usage> used =
        new HashMap<>(in(decisions.stream().filter(d -> !d.key().equals(key)).toList()));
    decisions.stream()
        .filter(decision -> decision.passed() && decision.key().equals(key))
        .forEach(decision -> add(used, decision, false));
    return Map.copyOf(used);
  }

  private static void add(Map<GrantId, Usage> used, DecisionRecord decision, boolean fresh) {
    for (GrantAmount use : decision.grants()) {
      Usage amount = fresh ? use.amount() : new Usage(use.amount().pushes(), 0, 0, 0);
      used.merge(use.grant(), amount, Usage::plus);
    }
  }
}
