package dev.ambit.jenkins.effect;

import dev.ambit.jenkins.event.InputText;
import dev.ambit.jenkins.event.RunRequest;
import dev.ambit.jenkins.event.RunRequests;
import dev.ambit.jenkins.facts.Reading;
import dev.ambit.jenkins.facts.source.Readings;
import hudson.Extension;
import hudson.model.Queue;
import hudson.model.Run;
import hudson.model.TaskListener;
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
        RunGate.pass(
            run,
            execution.getOwner().getListener(),
            (readings, known) -> read(run, readings, known, pipeline.getScript()));
        tell(run, execution.getOwner().getListener(), pipeline.getScript());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static void tell(Run<?, ?> run, TaskListener log, String script) {
    RunNotes.on(run).follow(InputText.digest(script));
    if (run.getAction(TrustedDefinition.class) != null) {
      log.getLogger().println("ambit: this run follows the trusted pipeline, not its own");
    }
  }

  /** A replay runs what was noted, and bound to its approval, when it was asked for. */
  private static Reading read(Run<?, ?> run, Readings readings, Reading known, String script) {
    RunRequest request = RunRequests.of(run);
    return request.origin().script().isPresent()
        ? known
        : readings.atFlow(run, request.inputs(), known, script);
  }
}
