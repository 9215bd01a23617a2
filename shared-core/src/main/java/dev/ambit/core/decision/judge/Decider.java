package dev.ambit.core.decision.judge;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.Decision;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.rule.Rules;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
    List<Finding> findings = findings(judged);
    DecisionId id = id(judged, key);
    Outcome strictest = findings.stream().map(Finding::outcome).reduce(Outcome.ALLOW, Outcome::or);
    return switch (strictest) {
      case DENY -> new Decision.Deny(id, findings);
      case HOLD -> approved(judged, key, id, findings);
      case REPORT, ALLOW -> new Decision.Allow(id, findings, List.of());
    };
  }

  private static Decision approved(
      Case judged, ChangeKey key, DecisionId id, List<Finding> findings) {
    List<Approval> approvals = approvals(judged, key);
    int missing = judged.standing().policy().humans() - approvals.size();
    return missing > 0
        ? new Decision.Hold(id, findings, missing)
        : new Decision.Allow(id, findings, approvals);
  }

  /** One approval by each person, none by whoever acts. */
  private static List<Approval> approvals(Case judged, ChangeKey key) {
    Collection<Approval> byPerson =
        judged.standing().approvals().stream()
            .filter(approval -> approval.key().equals(key))
            .filter(approval -> !Approvers.acts(approval.approver(), judged))
            .collect(
                Collectors.toMap(
                    Approval::approver, approval -> approval, (a, b) -> a, LinkedHashMap::new))
            .values();
    return List.copyOf(byPerson);
  }

  private static List<Finding> findings(Case judged) {
    DistinctFindings findings = new DistinctFindings();
    Rules.ALL.stream().flatMap(rule -> rule.findings(judged)).forEach(findings::add);
    return findings.told(judged.standing().texts());
  }

  private static DecisionId id(Case judged, ChangeKey key) {
    MessageDigest digest = ChangeKeys.sha256();
    digest.update(key.sha256().getBytes(StandardCharsets.UTF_8));
    digest.update(judged.facts().now().toString().getBytes(StandardCharsets.UTF_8));
    return DecisionId.of(judged.facts().now(), digest.digest());
  }
}
