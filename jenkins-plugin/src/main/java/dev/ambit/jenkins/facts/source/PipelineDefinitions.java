package dev.ambit.jenkins.facts.source;

import hudson.model.Job;
import hudson.scm.SCM;
import java.util.Optional;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.cps.CpsScmFlowDefinition;
import org.jenkinsci.plugins.workflow.flow.FlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;

/** Where Pipelines come from. Loaded only where Pipeline is installed. */
final class PipelineDefinitions {

  private PipelineDefinitions() {}

  /** The repository that the pipeline's file stands in. */
  static Optional<SCM> scm(Job<?, ?> job) {
    return fromRepository(job).map(CpsScmFlowDefinition::getScm);
  }

  /** The pipeline's file. */
  static Optional<String> path(Job<?, ?> job) {
    return fromRepository(job).map(CpsScmFlowDefinition::getScriptPath);
  }

  /** The script that is typed into the job. */
  static Optional<String> typed(Job<?, ?> job) {
    return definition(job)
        .filter(CpsFlowDefinition.class::isInstance)
        .map(CpsFlowDefinition.class::cast)
        .map(CpsFlowDefinition::getScript);
  }

  private static Optional<CpsScmFlowDefinition> fromRepository(Job<?, ?> job) {
    return definition(job)
        .filter(CpsScmFlowDefinition.class::isInstance)
        .map(CpsScmFlowDefinition.class::cast);
  }

  private static Optional<FlowDefinition> definition(Job<?, ?> job) {
    return job instanceof WorkflowJob pipeline
        ? Optional.ofNullable(pipeline.getDefinition())
        : Optional.empty();
  }
}
