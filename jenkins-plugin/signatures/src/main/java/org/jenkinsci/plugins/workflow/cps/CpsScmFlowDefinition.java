package org.jenkinsci.plugins.workflow.cps;

import hudson.scm.SCM;
import org.jenkinsci.plugins.workflow.flow.FlowDefinition;

public class CpsScmFlowDefinition extends FlowDefinition {
  public CpsScmFlowDefinition(SCM scm, String scriptPath) {}

  public native SCM getScm();

  public native String getScriptPath();
}
