package dev.ambit.jenkins.effect;

import dev.ambit.jenkins.decision.QueueAnswer;
import hudson.model.queue.CauseOfBlockage;

/** What the queue shows of a run that may not start. */
final class BlockedRun extends CauseOfBlockage {

  private final QueueAnswer answer;

  BlockedRun(QueueAnswer answer) {
    this.answer = answer;
  }

  @Override
  public String getShortDescription() {
    return answer.why();
  }

  @Override
  public boolean isFatal() {
    return answer.isFinal();
  }
}
