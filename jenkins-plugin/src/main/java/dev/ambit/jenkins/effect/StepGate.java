package dev.ambit.jenkins.effect;

import dev.ambit.core.BuildVerdict;
import dev.ambit.core.event.BuildUse;
import dev.ambit.jenkins.decision.Judged;
import dev.ambit.jenkins.decision.Judges;
import dev.ambit.jenkins.decision.RunReply;
import dev.ambit.jenkins.facts.LibraryUse;
import dev.ambit.jenkins.facts.StepUses;
import hudson.AbortException;
import hudson.Extension;
import hudson.model.Node;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jenkinsci.plugins.workflow.cps.CpsFlowExecution;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;
import org.jenkinsci.plugins.workflow.flow.StepListener;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/**
 * Asks again before each step of a run with restricted agent work: whether the run may still go on,
 * and whether it may use what the step uses. Throwing would be swallowed; a step is refused by
 * failing its context.
 */
@Extension(optional = true)
public final class StepGate implements StepListener {

  private static final Logger LOG = Logger.getLogger(StepGate.class.getName());

  @Override
  public void notifyOfNewStep(Step step, StepContext context) {
    try {
      Run<?, ?> run = context.get(Run.class);
      if (run != null && Judges.areSetUp()) {
        ask(run, step, context);
      }
    } catch (IOException | RuntimeException e) {
      context.onFailure(new AbortException("ambit: this step cannot be judged: " + e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      context.onFailure(e);
    }
  }

  private static void ask(Run<?, ?> run, Step step, StepContext context)
      throws IOException, InterruptedException {
    Judged judged = RunJudgements.of(run);
    Node node = context.get(Node.class);
    if (node != null) {
      NodeTrail.on(run, judged.isRestricted(), node.getNodeName());
    }
    if (!judged.isRestricted()) {
      return;
    }
    Judges judges = Judges.of(run.getParent());
    Optional<String> claim = Optional.ofNullable(context.get(GrantClaim.class)).map(GrantClaim::id);
    for (Optional<BuildUse> use : questions(run, step, context, judges)) {
      BuildVerdict verdict =
          judges.judge().use(judged, judges.repository(), use, claim, Instant.now());
      if (!verdict.passes()) {
        RunReply.lines(verdict).forEach(context.get(TaskListener.class).getLogger()::println);
        RunTrace.told(judged.request(), verdict, RunPlace.of(run, "step"));
        refused(run, verdict);
        context.onFailure(new AbortException(RunReply.line(verdict)));
        return;
      }
    }
  }

  /** What is asked: about each use that the site does not open, or about the run itself. */
  private static List<Optional<BuildUse>> questions(
      Run<?, ?> run, Step step, StepContext context, Judges judges)
      throws IOException, InterruptedException {
    StepUses uses =
        new StepUses(
            run.getParent().getParent().getFullName(),
            judges.settings().gatedSteps(),
            judges.readings().sources(run.getParent()));
    String name = step.getDescriptor().getFunctionName();
    Optional<Map<String, Object>> told = StepArguments.of(step);
    if (told.isEmpty()) {
      return opened(Stream.of(StepUses.untold(name)), judges);
    }
    Map<String, Object> arguments = told.get();
    Stream<BuildUse> library =
        name.equals("library")
            ? LibraryUse.of(arguments, script(context)).stream()
            : Stream.empty();
    return opened(Stream.concat(uses.of(name, arguments).stream(), library), judges);
  }

  private static List<Optional<BuildUse>> opened(Stream<BuildUse> uses, Judges judges) {
    List<Optional<BuildUse>> questions = new ArrayList<>();
    uses.filter(use -> !judges.settings().isOpen(use)).map(Optional::of).forEach(questions::add);
    return questions.isEmpty() ? List.of(Optional.empty()) : questions;
  }

  /** Notes that a step was refused, on the page and in the folder of the run. */
  private static void refused(Run<?, ?> run, BuildVerdict verdict) {
    RunNotes.on(run).refuse(RunReply.lines(verdict));
    try {
      run.save();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "ambit: a refusal is not kept on " + run.getFullDisplayName(), e);
    }
  }

  private static String script(StepContext context) throws IOException, InterruptedException {
    return context.get(FlowExecution.class) instanceof CpsFlowExecution pipeline
        ? pipeline.getScript()
        : "";
  }
}
