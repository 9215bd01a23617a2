package dev.ambit.core;

import dev.ambit.core.decision.BuildCase;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.Decision;
import dev.ambit.core.decision.Policy;

/**
 * The engine's answer to a build, with everything it stands on.
 *
 * @param judged the case
 * @param key what an approval of this build is bound to
 * @param decision the decision
 */
public record BuildVerdict(BuildCase judged, ChangeKey key, Decision decision) {

  /** Whether the build goes ahead: allowed, or in a policy that only reports. */
  public boolean passes() {
    return judged.standing().policy().mode() == Policy.Mode.REPORT
        || decision.fold(allow -> true, hold -> false, deny -> false);
  }
}
