package dev.ambit.jenkins.effect;

import dev.ambit.core.provenance.RunRecord;
import dev.ambit.jenkins.decision.Judged;
import dev.ambit.jenkins.decision.Judges;
import dev.ambit.jenkins.decision.RunReply;
import dev.ambit.jenkins.event.RunRequests;
import dev.ambit.jenkins.facts.Reading;
import dev.ambit.jenkins.facts.source.Readings;
import hudson.AbortException;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Asks again when a run has started and more is known of it. Whatever goes wrong here stops the
 * run.
 */
final class RunGate {

  private RunGate() {}

  /** Asks with what is known already. */
  static void pass(Run<?, ?> run, TaskListener listener) throws AbortException {
    pass(run, listener, (readings, known) -> known);
  }

  /**
   * Asks with more than was known before.
   *
   * @param more reads more
   * @throws AbortException if the run may not go on; it says why
   */
  static void pass(
      Run<?, ?> run, TaskListener listener, BiFunction<Readings, Reading, Reading> more)
      throws AbortException {
    if (!Judges.areSetUp()) {
      return;
    }
    Judged judged = judged(run, more);
    RunJudgements.keep(run, judged);
    record(run, judged);
    if (!judged.passes()) {
      RunReply.lines(judged.verdict()).forEach(listener.getLogger()::println);
      throw new AbortException(RunReply.line(judged.verdict()));
    }
  }

  private static Judged judged(Run<?, ?> run, BiFunction<Readings, Reading, Reading> more)
      throws AbortException {
    try {
      Reading known = known(run);
      Judges judges = Judges.of(run.getParent());
      Reading reading = judges.read(readings -> more.apply(readings, known));
      return judges.judge().start(RunRequests.of(run), judges.repository(), reading, Instant.now());
    } catch (IOException | RuntimeException e) {
      throw new AbortException("ambit: this run cannot be judged: " + e.getMessage());
    }
  }

  private static void record(Run<?, ?> run, Judged judged) throws AbortException {
    try {
      RunTrace.keep(judged.request(), judged.verdict(), RunPlace.of(run, RunRecord.START));
    } catch (IOException e) {
      throw new AbortException("ambit: the decision could not be recorded: " + e.getMessage());
    }
  }

  private static Reading known(Run<?, ?> run) throws IOException {
    Optional<Reading> kept = RunJudgements.reading(run);
    return kept.isPresent()
        ? kept.get()
        : Judges.judge(run.getParent(), RunRequests.of(run)).reading();
  }
}
