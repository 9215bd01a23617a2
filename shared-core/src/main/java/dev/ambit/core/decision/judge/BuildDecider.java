package dev.ambit.core.decision.judge;

import dev.ambit.core.decision.BuildCase;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.Decision;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.build.BuildRules;
import java.util.List;

/** Asks every rule for builds and makes one decision of all their findings. Pure. */
public final class BuildDecider {

  private BuildDecider() {}

  /** What an approval of this build is bound to. */
  public static ChangeKey key(BuildCase judged) {
    return BuildKeys.of(judged);
  }

  /** The decision: the strictest finding counts, and approvals lift holds but never denials. */
  public static Decision decide(BuildCase judged, ChangeKey key) {
    List<Finding> findings =
        BuildRules.ALL.stream().flatMap(rule -> rule.findings(judged)).distinct().toList();
    return Decider.decide(findings, key, judged.facts().now(), judged.actor(), judged.standing());
  }
}
