package dev.ambit.core.effect.replay;

import dev.ambit.core.Verdict;
import dev.ambit.core.decision.CommitCase;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.RefCase;
import dev.ambit.core.decision.Words;
import dev.ambit.core.event.Oid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One landed change with what the gate says of it as a push.
 *
 * @param landed the commit that the branch then stood at
 * @param at when it landed, as that commit claims
 * @param subject that commit's first line; escaped
 * @param commits how many commits it brought
 * @param makers who made them
 * @param decision allow, hold or deny
 * @param complaints what the rules found, by rule; also what stops nothing
 * @param work what the policy asks something of, if the change is stopped
 * @param landing how it landed
 */
public record ReplayedStep(
    Oid landed,
    Instant at,
    String subject,
    int commits,
    Makers makers,
    Outcome decision,
    List<Complaint> complaints,
    Optional<AgentWork> work,
    Landing landing) {

  public ReplayedStep {
    complaints = List.copyOf(complaints);
  }

  /** What a verdict on one branch's move says. */
  public static ReplayedStep of(Verdict verdict) {
    RefCase ref = verdict.judged().refs().get(0);
    Oid landed = ref.facts().update().newId();
    Outcome outcome = outcome(verdict);
    Optional<CommitCase> tip =
        ref.commits().stream().filter(c -> c.change().commit().id().equals(landed)).findFirst();
    return new ReplayedStep(
        landed,
        verdict.judged().facts().now(),
        tip.map(commit -> Words.shown(commit.change().commit().subject())).orElse(""),
        ref.commits().size(),
        Makers.of(ref.commits()),
        outcome,
        complaints(verdict.decision().findings()),
        outcome == Outcome.ALLOW ? Optional.empty() : Optional.of(AgentWork.of(ref)),
        tip.map(commit -> Landing.of(commit, ref.commits()))
            .orElse(new Landing(false, Optional.empty(), List.of())));
  }

  /** Whether it would not have landed at once. */
  public boolean isStopped() {
    return decision != Outcome.ALLOW;
  }

  /** Whether an agent had a part in it. */
  public boolean isByAgent() {
    return !makers.agents().isEmpty();
  }

  private static Outcome outcome(Verdict verdict) {
    return verdict
        .decision()
        .fold(allow -> Outcome.ALLOW, hold -> Outcome.HOLD, deny -> Outcome.DENY);
  }

  private static List<Complaint> complaints(List<Finding> findings) {
    Map<String, Complaint> byRule = new TreeMap<>();
    for (Finding finding : findings) {
      Complaint one = new Complaint(finding.rule(), finding.outcome(), 1, finding.tell());
      byRule.merge(finding.rule(), one, Complaint::and);
    }
    return List.copyOf(byRule.values());
  }
}
