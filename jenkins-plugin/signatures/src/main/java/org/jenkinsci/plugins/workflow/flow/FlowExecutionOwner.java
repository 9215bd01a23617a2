package org.jenkinsci.plugins.workflow.flow;

import hudson.model.Queue;
import hudson.model.TaskListener;
import java.io.IOException;

public abstract class FlowExecutionOwner {
  protected FlowExecutionOwner() {}

  public abstract Queue.Executable getExecutable() throws IOException;

  public native TaskListener getListener() throws IOException;
}
