package dev.ambit.jenkins.effect;

import dev.ambit.core.scope.GrantId;
import dev.ambit.jenkins.Messages;
import hudson.Extension;
import hudson.model.Run;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.BodyExecutionCallback;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;

/** {@code ambitGrant('PAY-214') { }}: the steps in it are held to that grant instead. */
public final class GrantStep extends Step {

  private final String id;

  /**
   * The step.
   *
   * @throws IllegalArgumentException if {@code id} can be no grant's id
   */
  @DataBoundConstructor
  public GrantStep(String id) {
    this.id = new GrantId(id).value();
  }

  public String getId() {
    return id;
  }

  @Override
  public StepExecution start(StepContext context) {
    return new Execution(context, id);
  }

  private static final class Execution extends StepExecution {

    private static final long serialVersionUID = 1;

    private final String id;

    Execution(StepContext context, String id) {
      super(context);
      this.id = id;
    }

    @Override
    public boolean start() {
      var unused =
          getContext()
              .newBodyInvoker()
              .withContext(new GrantClaim(id))
              .withCallback(new Passed())
              .start();
      return false;
    }
  }

  /** Hands on to the steps around what came of the steps within. */
  private static final class Passed extends BodyExecutionCallback {

    private static final long serialVersionUID = 1;

    @Override
    public void onSuccess(StepContext around, @Nullable Object result) {
      around.onSuccess(result);
    }

    @Override
    public void onFailure(StepContext around, Throwable fault) {
      around.onFailure(fault);
    }
  }

  /** Offers the step where Pipeline is installed. */
  @Extension(optional = true)
  public static final class Offer extends StepDescriptor {

    @Override
    public Set<? extends Class<?>> getRequiredContext() {
      return Set.of(Run.class);
    }

    @Override
    public String getFunctionName() {
      return "ambitGrant";
    }

    @Override
    public boolean takesImplicitBlockArgument() {
      return true;
    }

    @Override
    public String getDisplayName() {
      return Messages.text("step.grant");
    }
  }
}
