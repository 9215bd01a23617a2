package dev.ambit.core.effect;

import dev.ambit.core.Verdict;
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
 */
public record PushReply(
    DecisionId id,
    String word,
    Policy.Mode mode,
    List<Finding> findings,
    int missing,
    List<String> approvers) {

  public PushReply {
    findings = List.copyOf(findings);
    approvers = List.copyOf(approvers);
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
        approvers);
  }

  /** The text, one line each, without a prefix and without line ends. */
  public List<String> lines() {
    return ReplyText.of(this);
  }

  private static List<Finding> strictestFirst(Decision decision) {
    return decision.findings().stream()
        .map(finding -> named(finding, decision.id()))
        .sorted(Comparator.comparing(Finding::outcome).reversed())
        .toList();
  }

  /** The rules do not know the decision's id yet, so the advice has a place left for it. */
  private static Finding named(Finding finding, DecisionId id) {
    return new Finding(
        finding.rule(),
        finding.outcome(),
        finding.subject(),
        finding.tell(),
        finding.next().replace("{decision}", id.value()),
        finding.retry());
  }
}
