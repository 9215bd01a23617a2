package dev.ambit.hooks.replay;

import dev.ambit.core.Gate;
import dev.ambit.core.Verdict;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.effect.replay.ReplayedStep;
import dev.ambit.core.event.Principal;
import dev.ambit.core.event.Push;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.event.ServerKind;
import dev.ambit.core.event.Transport;
import dev.ambit.git.LandedStep;
import dev.ambit.git.LandedStretch;
import java.util.List;

/**
 * Judges steps of history by the gate, each as a push by an account that nobody registered: who
 * really pushed is not in history. Time is the one at which the step landed.
 *
 * @param repository the repository
 * @param ref the branch
 * @param standing the rules
 */
record StepJudge(RepositoryId repository, RefName ref, Standing standing) {

  private static final Transport SOMEBODY =
      new Transport(ServerKind.PLAIN, "replay", List.of(new Principal("git", "replay")), List.of());

  /** What the gate says. Lines are counted only where a rule looks at them. */
  ReplayedStep judge(LandedStretch history, LandedStep step) {
    RefUpdate update = new RefUpdate(ref, step.before(), step.after());
    Push push = new Push(repository, SOMEBODY, List.of(update), List.of());
    Verdict first = Gate.judge(history.withoutLines(push, step.at()), standing);
    return ReplayedStep.of(
        asksNothing(first) ? first : Gate.judge(history.facts(push, step.at()), standing));
  }

  private static boolean asksNothing(Verdict verdict) {
    return verdict.judged().refs().get(0).treatment() == Treatment.ALLOW;
  }
}
