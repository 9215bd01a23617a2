package dev.ambit.core.effect;

import dev.ambit.core.Verdict;
import java.util.List;

/** What follows from a verdict: it is recorded, then told, then carried out. Pure. */
public final class EffectPlan {

  private EffectPlan() {}

  /**
   * The effects in the order in which they must happen.
   *
   * @param approvers the people whom the site lets approve, for the words of a held push
   */
  public static List<Effect> of(Verdict verdict, List<String> approvers) {
    return List.of(
        new Effect.Keep(DecisionRecord.of(verdict)),
        new Effect.Tell(PushReply.of(verdict, approvers)),
        verdict.passes() ? new Effect.Accept() : new Effect.Refuse());
  }
}
