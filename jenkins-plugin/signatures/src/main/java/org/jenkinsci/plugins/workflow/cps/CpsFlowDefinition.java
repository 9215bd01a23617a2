package org.jenkinsci.plugins.workflow.cps;

import org.jenkinsci.plugins.workflow.flow.FlowDefinition;

public class CpsFlowDefinition extends FlowDefinition {
  public CpsFlowDefinition(String script, boolean sandbox) {}

  public native String getScript();
}
