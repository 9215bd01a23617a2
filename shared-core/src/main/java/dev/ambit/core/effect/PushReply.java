package dev.ambit.core.effect;

import dev.ambit.core.Verdict;
import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.Decision;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Policy;
import java.util.Comparator;
import java.util.List;

/**
 * What the pusher is told.
 *
 * @param id the decision's id
 * @param word {@code allow}, {@code hold} or {@code deny}
 * @param mode whether it is enforced
 * @param findings every finding, the strictest first
 * @param missing how many more people must approve; 0 unless held
 * @param approvers the people whom the site lets approve
 * @param approvedBy the people whose approval let it pass
 */
public record PushReply(
    DecisionId id,
    String word,
    Policy.Mode mode,
    List<Finding> findings,
    int missing,
    List<String> approvers,
    List<String> approvedBy) {

  public PushReply {
    findings = List.copyOf(findings);
    approvers = List.copyOf(approvers);
    approvedBy = List.copyOf(approvedBy);
  }

  /** The reply to a verdict. */
  public static PushReply of(Verdict verdict, List<String> approvers) {
    Decision decision = verdict.decision();
    return new PushReply(
        decision.id(),
        decision.word(),
        verdict.judged().standing().policy().mode(),
        strictestFirst(decision),
        decision.fold(allow -> 0, Decision.Hold::missing, deny -> 0),
        approvers,
        decision.fold(
            allow -> allow.approvals().stream().map(Approval::approver).toList(),
            hold -> List.of(),
            deny -> List.of()));
  }

  /** The text, one line each, without a prefix and without line ends. */
  public List<String> lines() {
    return ReplyText.of(this);
  }

  private static List<Finding> strictestFirst(Decision decision) {
    return decision.findings().stream()
        .sorted(Comparator.comparing(Finding::outcome).reversed())
        .toList();
  }
}
