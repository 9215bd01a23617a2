package dev.ambit.jenkins.effect;

import hudson.Extension;
import hudson.model.Queue;
import hudson.model.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jenkinsci.plugins.workflow.cps.CpsFlowExecution;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;
import org.jenkinsci.plugins.workflow.flow.FlowExecutionListener;

/**
 * Asks again when a Pipeline's text is read, before its first step: the clean place to stop one.
 */
@Extension(optional = true)
public final class FlowGate extends FlowExecutionListener {

  @Override
  public void onCreated(FlowExecution execution) {
    try {
      Queue.Executable executable = execution.getOwner().getExecutable();
      if (executable instanceof Run<?, ?> run && execution instanceof CpsFlowExecution pipeline) {
        String script = pipeline.getScript();
        RunGate.pass(run, execution.getOwner().getListener(), reading -> reading.following(script));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
