package dev.ambit.core.effect;

import dev.ambit.core.Verdict;
import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.Decision;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.rule.GrantUsage;
import dev.ambit.core.decision.rule.RefAllowed;
import dev.ambit.core.event.Push;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.event.Transport;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.scope.ChainId;
import java.time.Instant;
import java.util.List;

/**
 * What is kept of a decision: enough to see later who asked for what, what was answered, and on
 * which rules and grants the answer stands.
 *
 * @param id the decision's id
 * @param at the server's time of the decision
 * @param word {@code allow}, {@code hold} or {@code deny}
 * @param mode whether it was enforced
 * @param key what an approval of it is bound to
 * @param repository the repository, as {@code host/path}
 * @param channel the way in, such as {@code ssh}
 * @param actor who asked
 * @param refs what was asked, in the push's order
 * @param findings every finding
 * @param grants how much of which grant it used
 * @param chains the chains it belongs to, by the grants it claimed, whatever came of that
 * @param approvals the approvals it used up
 * @param policy the digest of the policy
 * @param facts the digest of the facts
 */
public record DecisionRecord(
    DecisionId id,
    Instant at,
    String word,
    Policy.Mode mode,
    ChangeKey key,
    String repository,
    String channel,
    Actor actor,
    List<RefUpdate> refs,
    List<Finding> findings,
    List<GrantAmount> grants,
    List<ChainId> chains,
    List<Approval> approvals,
    String policy,
    String facts) {

  public DecisionRecord {
    refs = List.copyOf(refs);
    findings = List.copyOf(findings);
    grants = List.copyOf(grants);
    chains = List.copyOf(chains);
    approvals = List.copyOf(approvals);
  }

  /** The record of a verdict. */
  public static DecisionRecord of(Verdict verdict) {
    Push push = verdict.judged().facts().push();
    Decision decision = verdict.decision();
    return new DecisionRecord(
        decision.id(),
        verdict.judged().facts().now(),
        decision.word(),
        verdict.judged().standing().policy().mode(),
        verdict.key(),
        push.repository().toString(),
        push.transport().channel(),
        verdict.judged().actor(),
        push.updates(),
        decision.findings(),
        amounts(verdict),
        ClaimedChains.of(verdict.judged()),
        decision.fold(Decision.Allow::approvals, hold -> List.of(), deny -> List.of()),
        verdict.judged().standing().policy().digest(),
        FactsDigest.of(verdict.judged().facts()));
  }

  /** Whether it was about a pull request, which a forge carries out later and by itself. */
  public boolean isProposal() {
    return channel.equals(Transport.PROPOSAL);
  }

  /** Whether the push went ahead, by the rule of {@link Verdict#passes}. */
  public boolean passed() {
    return word.equals("allow")
        || (mode == Policy.Mode.REPORT && !RefAllowed.isForOwnRefs(findings));
  }

  private static List<GrantAmount> amounts(Verdict verdict) {
    return GrantUsage.of(verdict.judged()).entrySet().stream()
        .map(use -> new GrantAmount(use.getKey().id(), use.getValue()))
        .toList();
  }
}
