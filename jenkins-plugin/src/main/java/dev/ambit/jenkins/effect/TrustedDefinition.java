package dev.ambit.jenkins.effect;

import hudson.model.Action;
import hudson.model.InvisibleAction;
import hudson.model.Run;
import java.io.IOException;
import java.util.List;
import org.jenkinsci.plugins.workflow.cps.CpsFlowExecution;
import org.jenkinsci.plugins.workflow.cps.CpsFlowFactoryAction2;
import org.jenkinsci.plugins.workflow.flow.FlowDefinition;
import org.jenkinsci.plugins.workflow.flow.FlowExecutionOwner;

/** Makes a run follow the trusted pipeline instead of the one its own commits bring. */
public final class TrustedDefinition extends InvisibleAction implements CpsFlowFactoryAction2 {

  private final String script;

  private TrustedDefinition(String script) {
    this.script = script;
  }

  static void attach(Run<?, ?> run, String script) {
    if (run.getAction(TrustedDefinition.class) == null) {
      run.addAction(new TrustedDefinition(script));
    }
  }

  @Override
  public CpsFlowExecution create(
      FlowDefinition definition, FlowExecutionOwner owner, List<? extends Action> actions)
      throws IOException {
    return new CpsFlowExecution(script, true, owner);
  }
}
