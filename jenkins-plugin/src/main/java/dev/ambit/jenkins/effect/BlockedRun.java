package dev.ambit.jenkins.effect;

import dev.ambit.core.provenance.JobTitle;
import dev.ambit.jenkins.decision.QueueAnswer;
import dev.ambit.jenkins.event.RunRequest;
import hudson.model.queue.CauseOfBlockage;

/** What the queue shows of a run that may not start. */
public final class BlockedRun extends CauseOfBlockage {

  private final long queueId;
  private final RunRequest request;
  private final QueueAnswer answer;

  BlockedRun(long queueId, RunRequest request, QueueAnswer answer) {
    this.queueId = queueId;
    this.request = request;
    this.answer = answer;
  }

  @Override
  public String getShortDescription() {
    return JobTitle.in(answer.why(), request.job());
  }

  /** Where it can be approved, if it can, below Jenkins' own address. */
  public String getPlace() {
    return "ambit/#held-" + queueId;
  }

  public long getQueueId() {
    return queueId;
  }

  /** What an approval of it is bound to, in hexadecimal; empty if it is not held for one. */
  public String getChange() {
    return QueueGate.get()
        .judged(queueId)
        .map(judged -> new HeldRun(queueId, judged))
        .filter(HeldRun::isHeld)
        .map(HeldRun::getChange)
        .orElse("");
  }

  /** Whether the reader may approve it. */
  public boolean isApprovable() {
    return !getChange().isEmpty() && HeldRuns.mayApprove(queueId);
  }

  @Override
  public boolean isFatal() {
    return answer.isFinal();
  }
}
