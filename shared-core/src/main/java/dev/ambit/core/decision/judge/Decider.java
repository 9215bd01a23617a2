package dev.ambit.core.decision.judge;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.Decision;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.decision.rule.Rules;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.identity.Mailbox;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Asks every rule and makes one decision of all their findings. Pure. */
public final class Decider {

  private Decider() {}

  /** What an approval of this case is bound to. */
  public static ChangeKey key(Case judged) {
    return ChangeKeys.of(judged);
  }

  /** The decision: the strictest finding counts, and approvals lift holds but never denials. */
  public static Decision decide(Case judged, ChangeKey key) {
    return decide(findings(judged), key, judged.facts().now(), judged.actor(), judged.standing());
  }

  /** The decision that these findings make. */
  static Decision decide(
      List<Finding> findings, ChangeKey key, Instant now, Actor actor, Standing standing) {
    DecisionId id = id(key, now);
    Outcome strictest = findings.stream().map(Finding::outcome).reduce(Outcome.ALLOW, Outcome::or);
    return switch (strictest) {
      case DENY -> new Decision.Deny(id, findings);
      case HOLD -> approved(id, findings, approvals(key, actor, standing), standing);
      case REPORT, ALLOW -> new Decision.Allow(id, findings, List.of());
    };
  }

  private static Decision approved(
      DecisionId id, List<Finding> findings, List<Approval> approvals, Standing standing) {
    int missing = standing.policy().humans() - approvals.size();
    return missing > 0
        ? new Decision.Hold(id, findings, missing)
        : new Decision.Allow(id, findings, approvals);
  }

  /** One approval by each person, none by whoever acts. */
  private static List<Approval> approvals(ChangeKey key, Actor actor, Standing standing) {
    Collection<Approval> byPerson =
        standing.approvals().stream()
            .filter(approval -> approval.key().equals(key))
            .filter(approval -> !Approvers.acts(approval.approver(), actor, standing.registry()))
            .collect(
                Collectors.toMap(
                    approval -> Mailbox.of(approval.approver()),
                    approval -> approval,
                    (a, b) -> a,
                    LinkedHashMap::new))
            .values();
    return List.copyOf(byPerson);
  }

  private static List<Finding> findings(Case judged) {
    DistinctFindings findings = new DistinctFindings();
    Rules.ALL.stream().flatMap(rule -> rule.findings(judged)).forEach(findings::add);
    return findings.told(judged.standing().texts());
  }

  private static DecisionId id(ChangeKey key, Instant now) {
    MessageDigest digest = KeyDigest.sha256();
    digest.update(key.sha256().getBytes(StandardCharsets.UTF_8));
    digest.update(now.toString().getBytes(StandardCharsets.UTF_8));
    return DecisionId.of(now, digest.digest());
  }
}
