package dev.ambit.jenkins.facts.source;

import dev.ambit.jenkins.Installed;
import hudson.model.AbstractProject;
import hudson.model.Job;
import hudson.scm.SCM;
import java.util.Optional;

/** Where a job's instructions come from. */
final class Definitions {

  /** Whether a plugin is there through which repositories can be read. */
  static final boolean READS_REPOSITORIES = Installed.has("jenkins.scm.api.SCMFileSystem");

  /** Whether Jenkins has its git plugin. */
  static final boolean READS_GIT =
      READS_REPOSITORIES && Installed.has("jenkins.plugins.git.GitSCMFileSystem");

  private static final String USUAL = "Jenkinsfile";
  private static final boolean HAS_PIPELINE =
      Installed.has("org.jenkinsci.plugins.workflow.job.WorkflowJob");
  private static final boolean HAS_MULTIBRANCH =
      Installed.has("org.jenkinsci.plugins.workflow.multibranch.WorkflowBranchProjectFactory");

  private Definitions() {}

  /** The repository that the job itself names; empty for none, or a script typed into the job. */
  static Optional<SCM> scm(Job<?, ?> job) {
    if (job instanceof AbstractProject<?, ?> project) {
      return Optional.ofNullable(project.getScm());
    }
    return HAS_PIPELINE ? PipelineDefinitions.scm(job) : Optional.empty();
  }

  /** The pipeline's file, in a job that follows the one of its repository. */
  static Optional<String> ownPath(Job<?, ?> job) {
    return HAS_PIPELINE ? PipelineDefinitions.path(job) : Optional.empty();
  }

  /** The script that is typed into the job. */
  static Optional<String> typed(Job<?, ?> job) {
    return HAS_PIPELINE ? PipelineDefinitions.typed(job) : Optional.empty();
  }

  /** The pipeline's file in a multibranch job. */
  static String path(Job<?, ?> job) {
    return HAS_MULTIBRANCH ? MultibranchDefinitions.path(job).orElse(USUAL) : USUAL;
  }
}
