package dev.ambit.core.decision.build;

import dev.ambit.core.decision.BuildCase;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Treatment;
import java.util.List;
import java.util.stream.Stream;

/** Agents do not build under a policy that cannot be read. */
final class BuildPolicyFaults implements BuildRule {

  private static final String ID = "build/policy-fault";

  @Override
  public List<String> ids() {
    return List.of(ID);
  }

  @Override
  public Stream<Finding> findings(BuildCase judged) {
    boolean agents = judged.treatment() != Treatment.ALLOW;
    return judged.standing().faults().stream()
        .map(
            fault ->
                BuildWords.finding(
                    judged,
                    ID,
                    agents && !fault.lastGoodInForce() ? Outcome.DENY : Outcome.REPORT,
                    fault.message()));
  }
}
