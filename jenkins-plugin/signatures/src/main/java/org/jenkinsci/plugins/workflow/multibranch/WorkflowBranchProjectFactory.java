package org.jenkinsci.plugins.workflow.multibranch;

public class WorkflowBranchProjectFactory
    extends jenkins.branch.BranchProjectFactory<
        org.jenkinsci.plugins.workflow.job.WorkflowJob,
        org.jenkinsci.plugins.workflow.job.WorkflowRun> {
  public WorkflowBranchProjectFactory() {}

  public native String getScriptPath();
}
