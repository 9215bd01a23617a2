package dev.ambit.jenkins.effect;

import dev.ambit.core.provenance.RunRecord;
import hudson.model.Run;
import java.util.Optional;

/**
 * Where a run is when something is decided about it.
 *
 * @param stage the stage, as records name it
 * @param run its number; empty in the queue
 * @param queue the number by which the queue knows it; empty for runs of before Jenkins kept that
 */
record RunPlace(String stage, Optional<Integer> run, Optional<Long> queue) {

  /** It stands in the queue until somebody approves it. */
  static RunPlace waiting(long queueId) {
    return new RunPlace(RunRecord.WAITING, Optional.empty(), Optional.of(queueId));
  }

  /** It left the queue, or is approved there. */
  static RunPlace queue(long queueId) {
    return new RunPlace(RunRecord.QUEUE, Optional.empty(), Optional.of(queueId));
  }

  /** It had begun. */
  static RunPlace of(Run<?, ?> run, String stage) {
    return new RunPlace(
        stage, Optional.of(run.getNumber()), Optional.of(run.getQueueId()).filter(id -> id > 0));
  }

  /** For people. */
  String told(String job) {
    return job + run.map(number -> " #" + number).orElse("") + " at " + stage;
  }
}
