package dev.ambit.jenkins.facts;

import hudson.model.Job;
import hudson.scm.SCM;
import java.util.Optional;
import org.jenkinsci.plugins.workflow.cps.CpsScmFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;

/** Pipelines whose file stands in a repository. Loaded only where Pipeline is installed. */
final class PipelineDefinitions {

  private PipelineDefinitions() {}

  static Optional<SCM> scm(Job<?, ?> job) {
    return job instanceof WorkflowJob pipeline
            && pipeline.getDefinition() instanceof CpsScmFlowDefinition definition
        ? Optional.of(definition.getScm())
        : Optional.empty();
  }
}
