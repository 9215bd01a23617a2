package dev.ambit.core.provenance;

import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.identity.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A decision that a landed commit stands on, as its statement tells it.
 *
 * @param role what it decided on
 * @param id the decision's id
 * @param at when
 * @param word {@code allow}, {@code hold} or {@code deny}
 * @param mode whether it was enforced
 * @param actor who asked, by transport
 * @param policy the digest of the policy
 * @param facts the digest of the facts
 * @param findings what the rules complained of, counted
 * @param entry where the record stands in the ledger
 */
public record Judgement(
    Role role,
    DecisionId id,
    Instant at,
    String word,
    Policy.Mode mode,
    Actor actor,
    String policy,
    String facts,
    List<RuleCount> findings,
    LedgerPlace entry) {

  /** What a decision had to do with the landing. The order is the order of things. */
  public enum Role {
    /** It let through what landed later. */
    REVIEW,
    /** It let through the commit that a queue built. */
    QUEUE,
    /** It let the protected ref move. */
    LANDING;

    /** As statements write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How often a rule complained. */
  public record RuleCount(String rule, Outcome outcome, int count) {}

  public Judgement {
    findings = List.copyOf(findings);
  }

  /** The decision with this record. */
  static Judgement of(Role role, RecordedDecision recorded) {
    DecisionRecord decision = recorded.decision();
    return new Judgement(
        role,
        decision.id(),
        decision.at(),
        decision.word(),
        decision.mode(),
        decision.actor(),
        decision.policy(),
        decision.facts(),
        counts(decision.findings()),
        recorded.place());
  }

  /** Whether it was in force and let the change through. */
  public boolean enforcedAllow() {
    return mode == Policy.Mode.ENFORCE && word.equals("allow");
  }

  /** How often each rule complained, in the order of their ids. */
  public static List<RuleCount> counts(List<Finding> findings) {
    Map<String, RuleCount> counts = new TreeMap<>();
    for (Finding finding : findings) {
      counts.merge(
          finding.rule(),
          new RuleCount(finding.rule(), finding.outcome(), 1),
          (a, b) -> new RuleCount(a.rule(), a.outcome().or(b.outcome()), a.count() + 1));
    }
    return List.copyOf(counts.values());
  }
}
