package org.jenkinsci.plugins.workflow.cps;

import hudson.model.Action;
import java.io.IOException;
import org.jenkinsci.plugins.workflow.flow.FlowDefinition;
import org.jenkinsci.plugins.workflow.flow.FlowExecutionOwner;

public interface CpsFlowFactoryAction2 extends Action {
  CpsFlowExecution create(
      FlowDefinition def, FlowExecutionOwner owner, java.util.List<? extends Action> actions)
      throws IOException;
}
