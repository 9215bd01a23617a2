package dev.ambit.jenkins.effect;

import dev.ambit.core.event.Oid;
import dev.ambit.jenkins.Messages;
import dev.ambit.jenkins.facts.Reading;
import dev.ambit.jenkins.provenance.Attested;
import hudson.AbortException;
import hudson.Extension;
import hudson.model.Run;
import java.util.List;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jenkinsci.plugins.workflow.steps.SynchronousNonBlockingStepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** {@code ambitAttest(name: ..., sha256: ...)}: adds something made elsewhere to the statement. */
public final class AttestStep extends Step {

  private final String name;
  private final String sha256;
  private String commit = "";

  /**
   * The step.
   *
   * @throws IllegalArgumentException if an argument is missing
   */
  @DataBoundConstructor
  public AttestStep(@Nullable String name, @Nullable String sha256) {
    this.name = given("name", name);
    this.sha256 = given("sha256", sha256);
  }

  /** The commit it was made from; empty if the step does not say. */
  public String getCommit() {
    return commit;
  }

  /**
   * Says which commit it was made from: the run must have taken it.
   *
   * @throws IllegalArgumentException if it is no commit's id
   */
  @DataBoundSetter
  public void setCommit(String commit) {
    this.commit = new Oid(commit).hex();
  }

  private static String given(String argument, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          "ambitAttest needs " + argument + ", as in ambitAttest(name: 'app.jar', sha256: '...')");
    }
    return value;
  }

  public String getName() {
    return name;
  }

  public String getSha256() {
    return sha256;
  }

  @Override
  public StepExecution start(StepContext context) {
    return new Execution(context, name, sha256, commit);
  }

  private static final class Execution extends SynchronousNonBlockingStepExecution<@Nullable Void> {

    private static final long serialVersionUID = 1;

    private final String name;
    private final String sha256;
    private final String commit;

    Execution(StepContext context, String name, String sha256, String commit) {
      super(context);
      this.name = name;
      this.sha256 = sha256;
      this.commit = commit;
    }

    @Override
    protected @Nullable Void run() throws Exception {
      Run<?, ?> run = getContext().get(Run.class);
      List<String> sources = RunJudgements.reading(run).map(Reading::sources).orElse(List.of());
      if (!commit.isEmpty() && !sources.contains(commit)) {
        throw new AbortException(
            "ambit: %s is not of commit %s: this run took %s"
                .formatted(name, commit, sources.isEmpty() ? "none" : sources));
      }
      run.addAction(new Attested(name, sha256));
      return null;
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
      return "ambitAttest";
    }

    @Override
    public String getDisplayName() {
      return Messages.text("step.attest");
    }
  }
}
