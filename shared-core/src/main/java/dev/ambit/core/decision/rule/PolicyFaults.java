package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.PolicyFault;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.decision.Treatment;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A policy that cannot be read denies agents, unless an earlier good one is in force. */
final class PolicyFaults implements Rule {

  private static final String ID = "policy/fault";

  @Override
  public List<String> ids() {
    return List.of(ID);
  }

  @Override
  public Stream<Finding> findings(Case judged) {
    boolean agents = judged.refs().stream().anyMatch(ref -> ref.treatment() != Treatment.ALLOW);
    return judged.standing().faults().stream().map(fault -> finding(judged, fault, agents));
  }

  private static Finding finding(Case judged, PolicyFault fault, boolean agents) {
    Outcome outcome = agents && !fault.lastGoodInForce() ? Outcome.DENY : Outcome.REPORT;
    return judged
        .standing()
        .texts()
        .finding(ID, outcome, Subject.PUSH, Map.of("detail", fault.message()));
  }
}
