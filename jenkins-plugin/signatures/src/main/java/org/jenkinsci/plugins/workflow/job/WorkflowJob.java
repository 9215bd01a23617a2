package org.jenkinsci.plugins.workflow.job;

import hudson.model.Job;
import org.jenkinsci.plugins.workflow.flow.FlowDefinition;

public final class WorkflowJob extends Job<WorkflowJob, WorkflowRun> {
  private WorkflowJob() {}

  public native FlowDefinition getDefinition();

  @Override
  public native WorkflowRun getLastBuild();

  @Override
  public native void checkPermission(hudson.security.Permission permission);

  @Override
  public native boolean hasPermission(hudson.security.Permission permission);
}
