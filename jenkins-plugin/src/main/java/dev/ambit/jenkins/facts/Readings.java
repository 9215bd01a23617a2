package dev.ambit.jenkins.facts;

import dev.ambit.core.event.RefName;
import hudson.model.Job;
import java.util.function.Predicate;

/** Reads repositories where Jenkins has the plugins for it. */
public final class Readings {

  private Readings() {}

  /** What the job's repository says beforehand; nothing where no plugin reads repositories. */
  public static Reading of(Job<?, ?> job, Predicate<RefName> isProtected, String trustedBranch) {
    return Definitions.READS_REPOSITORIES
        ? new RepositoryReading(isProtected, trustedBranch).read(job)
        : Reading.nothing();
  }
}
