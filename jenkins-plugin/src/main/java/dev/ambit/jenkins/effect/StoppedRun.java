package dev.ambit.jenkins.effect;

import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.provenance.JobTitle;
import dev.ambit.core.provenance.RunRecord;
import java.util.List;

/**
 * A run that was stopped, as the page shows it.
 *
 * @param kept what was kept of it
 */
public record StoppedRun(RunRecord kept) {

  /** The job, with the run's number if it had started. */
  public String getTitle() {
    return kept.title();
  }

  public String getAt() {
    return kept.at().toString();
  }

  public String getStage() {
    return kept.stage();
  }

  public String getDecision() {
    return kept.id().value();
  }

  /** What stopped it, each in a sentence. */
  public List<String> getFindings() {
    return kept.findings().stream()
        .filter(finding -> finding.outcome().compareTo(Outcome.REPORT) > 0)
        .map(Finding::tell)
        .map(tell -> JobTitle.in(tell, kept.job()))
        .toList();
  }

  /** Why it was asked for. */
  public List<String> getChain() {
    return kept.causes();
  }
}
