package dev.ambit.jenkins.effect;

import dev.ambit.core.BuildVerdict;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.provenance.JobTitle;
import dev.ambit.core.scope.Grant;
import dev.ambit.jenkins.decision.Judged;
import java.util.List;

/**
 * A run that waits in the queue, as the page shows it.
 *
 * @param queueId its place in the queue
 * @param judged what it was judged by
 */
public record HeldRun(long queueId, Judged judged) {

  public long getQueueId() {
    return queueId;
  }

  public String getJob() {
    return JobTitle.of(judged.request().job());
  }

  public String getDecision() {
    return verdict().decision().id().value();
  }

  /** What an approval of it is bound to, in hexadecimal. */
  public String getChange() {
    return verdict().key().sha256();
  }

  /** What holds it, each in a sentence. */
  public List<String> getFindings() {
    return verdict().decision().findings().stream()
        .filter(finding -> finding.outcome() == Outcome.HOLD)
        .map(Finding::tell)
        .map(tell -> JobTitle.in(tell, judged.request().job()))
        .toList();
  }

  /** Who answers for the grant; empty without one. */
  public String getOwner() {
    return verdict().judged().claimed().map(Grant::owner).orElse("");
  }

  /** Why it was started. */
  public List<String> getChain() {
    return judged.request().told();
  }

  /** Whether a person could let it pass. */
  public boolean isHeld() {
    return !judged.passes() && verdict().decision().word().equals("hold");
  }

  /** How many more people must approve. */
  public int getMissing() {
    return verdict().decision().fold(allow -> 0, hold -> hold.missing(), deny -> 0);
  }

  private BuildVerdict verdict() {
    return judged.verdict();
  }
}
