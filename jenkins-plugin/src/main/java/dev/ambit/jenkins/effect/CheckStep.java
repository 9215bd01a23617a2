package dev.ambit.jenkins.effect;

import dev.ambit.jenkins.Messages;
import dev.ambit.jenkins.decision.Judged;
import dev.ambit.jenkins.decision.RunReply;
import hudson.AbortException;
import hudson.Extension;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jenkinsci.plugins.workflow.steps.SynchronousNonBlockingStepExecution;
import org.kohsuke.stapler.DataBoundConstructor;

/** {@code ambitCheck()}: tells in the log what the run is judged by, and returns the decision. */
public final class CheckStep extends Step {

  @DataBoundConstructor
  public CheckStep() {}

  @Override
  public StepExecution start(StepContext context) {
    return new Execution(context);
  }

  private static final class Execution extends SynchronousNonBlockingStepExecution<String> {

    private static final long serialVersionUID = 1;

    Execution(StepContext context) {
      super(context);
    }

    @Override
    protected String run() throws Exception {
      Run<?, ?> run = getContext().get(Run.class);
      Judged judged = RunJudgements.of(run);
      RunReply.lines(judged.verdict())
          .forEach(getContext().get(TaskListener.class).getLogger()::println);
      if (!judged.passes()) {
        throw new AbortException(RunReply.line(judged.verdict()));
      }
      return judged.verdict().decision().word();
    }
  }

  /** Offers the step where Pipeline is installed. */
  @Extension(optional = true)
  public static final class Offer extends StepDescriptor {

    @Override
    public Set<? extends Class<?>> getRequiredContext() {
      return Set.of(Run.class, TaskListener.class);
    }

    @Override
    public String getFunctionName() {
      return "ambitCheck";
    }

    @Override
    public String getDisplayName() {
      return Messages.text("step.check");
    }
  }
}
