package dev.ambit.jenkins.facts.source;

import hudson.model.Job;
import java.util.Optional;
import jenkins.branch.MultiBranchProject;
import org.jenkinsci.plugins.workflow.multibranch.WorkflowBranchProjectFactory;

/** Which file multibranch jobs follow. Loaded only where multibranch Pipeline is installed. */
final class MultibranchDefinitions {

  private MultibranchDefinitions() {}

  static Optional<String> path(Job<?, ?> job) {
    return job.getParent() instanceof MultiBranchProject<?, ?> project
            && project.getProjectFactory() instanceof WorkflowBranchProjectFactory factory
        ? Optional.of(factory.getScriptPath())
        : Optional.empty();
  }
}
