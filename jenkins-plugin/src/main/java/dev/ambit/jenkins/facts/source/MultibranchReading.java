package dev.ambit.jenkins.facts.source;

import dev.ambit.jenkins.facts.Reading;
import hudson.model.Job;
import hudson.model.Run;
import hudson.scm.SCM;
import java.io.IOException;
import java.util.Optional;
import jenkins.scm.api.SCMHead;
import jenkins.scm.api.SCMRevisionAction;
import jenkins.scm.api.SCMSource;

/** Finds what a job of a multibranch project builds. Loaded only where Jenkins can have such. */
final class MultibranchReading {

  private final ReadingRules rules;

  MultibranchReading(ReadingRules rules) {
    this.rules = rules;
  }

  /** The newest revision of the job's head; empty if the job has none. */
  Optional<Reading> before(Job<?, ?> job) throws IOException, InterruptedException {
    Optional<HeadReading> head = head(job);
    return head.isEmpty() ? Optional.empty() : Optional.of(head.get().read(job, Optional.empty()));
  }

  /** The revision that a run is pinned to; empty if its job has no head. */
  Optional<Reading> of(Run<?, ?> run) throws IOException, InterruptedException {
    Optional<HeadReading> head = head(run.getParent());
    return head.isEmpty()
        ? Optional.empty()
        : Optional.of(
            head.get()
                .read(
                    run.getParent(),
                    Optional.ofNullable(run.getAction(SCMRevisionAction.class))
                        .map(SCMRevisionAction::getRevision)));
  }

  /** What the job checks out. */
  Optional<SCM> scm(Job<?, ?> job) {
    return head(job).map(each -> each.source().build(each.head()));
  }

  private Optional<HeadReading> head(Job<?, ?> job) {
    SCMSource source = SCMSource.SourceByItem.findSource(job);
    SCMHead head = SCMHead.HeadByItem.findHead(job);
    return source == null || head == null
        ? Optional.empty()
        : Optional.of(new HeadReading(rules, source, head));
  }
}
