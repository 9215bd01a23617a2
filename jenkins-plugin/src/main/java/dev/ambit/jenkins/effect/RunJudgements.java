package dev.ambit.jenkins.effect;

import dev.ambit.jenkins.decision.Judged;
import dev.ambit.jenkins.decision.Judges;
import dev.ambit.jenkins.event.GrantInUse;
import dev.ambit.jenkins.event.RunRequests;
import dev.ambit.jenkins.facts.Reading;
import hudson.model.Run;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** What runs were judged by: kept with each, and found again there. */
final class RunJudgements {

  private RunJudgements() {}

  /** Keeps with the run what it was judged by now. */
  static void keep(Run<?, ?> run, Judged judged) {
    run.addOrReplaceAction(new RunVerdict(judged));
    judged
        .verdict()
        .judged()
        .claimed()
        .ifPresent(grant -> run.addOrReplaceAction(new GrantInUse(grant.id().value())));
    judged.followed().ifPresent(script -> TrustedDefinition.attach(run, script));
  }

  /** What was read of the run's repository. */
  static Optional<Reading> reading(Run<?, ?> run) {
    return verdict(run).map(RunVerdict::reading);
  }

  /** What is kept with the run. */
  static Optional<RunVerdict> verdict(Run<?, ?> run) {
    return Optional.ofNullable(run.getAction(RunVerdict.class));
  }

  /**
   * The run as it was judged; after a restart of Jenkins it is judged anew from what was kept.
   *
   * @throws IOException if it cannot be judged
   */
  static Judged of(Run<?, ?> run) throws IOException {
    Optional<RunVerdict> verdict = verdict(run);
    Optional<Judged> known = verdict.flatMap(RunVerdict::judged);
    if (known.isPresent()) {
      return known.get();
    }
    Judged again =
        verdict.isPresent()
            ? anew(run, verdict.get())
            : Judges.judge(run.getParent(), RunRequests.of(run));
    keep(run, again);
    return again;
  }

  /**
   * The run judged by what holds now and what was read of it then.
   *
   * @throws IOException if it cannot be judged
   */
  static Judged anew(Run<?, ?> run, RunVerdict verdict) throws IOException {
    Judges judges = Judges.of(run.getParent());
    return judges
        .judge()
        .start(RunRequests.of(run), judges.repository(), verdict.reading(), Instant.now());
  }
}
