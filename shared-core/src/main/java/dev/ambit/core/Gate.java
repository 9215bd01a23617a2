package dev.ambit.core;

import dev.ambit.core.decision.BuildCase;
import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.Decision;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.decision.judge.BuildCases;
import dev.ambit.core.decision.judge.BuildDecider;
import dev.ambit.core.decision.judge.Cases;
import dev.ambit.core.decision.judge.Decider;
import dev.ambit.core.facts.BuildFacts;
import dev.ambit.core.facts.Facts;

/**
 * The one engine. Every enforcement point gathers facts about its event, hands them in with the
 * rules and grants that stand, and carries out what follows from the verdict:
 *
 * <pre>
 *   event -> facts                         the adapter's FactSource
 *         -> identity, scope               who did each part, and which grant it may use
 *         -> decision                      every rule's findings, made into one decision
 *         -> effect, provenance, ledger    planned from the verdict, carried out by the adapter
 * </pre>
 *
 * <p>Pure: the same facts and standing give the same verdict, byte for byte, everywhere.
 */
public final class Gate {

  private Gate() {}

  /** Judges one event. */
  public static Verdict judge(Facts facts, Standing standing) {
    Case judged = Cases.of(facts, standing);
    ChangeKey key = Decider.key(judged);
    Decision decision = Decider.decide(judged, key);
    return new Verdict(judged, key, decision);
  }

  /** Judges the start of a build, or what a running one is about to use. */
  public static BuildVerdict judge(BuildFacts facts, Standing standing) {
    BuildCase judged = BuildCases.of(facts, standing);
    ChangeKey key = BuildDecider.key(judged);
    return new BuildVerdict(judged, key, BuildDecider.decide(judged, key));
  }
}
