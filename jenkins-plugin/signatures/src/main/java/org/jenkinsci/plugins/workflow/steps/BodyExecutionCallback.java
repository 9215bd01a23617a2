package org.jenkinsci.plugins.workflow.steps;

public abstract class BodyExecutionCallback {
  public BodyExecutionCallback() {}

  public static native BodyExecutionCallback wrap(StepContext context);
}
