package dev.ambit.jenkins.effect;

import dev.ambit.jenkins.decision.Judged;
import hudson.AbortException;
import hudson.Extension;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.Environment;
import hudson.model.Run;
import hudson.model.listeners.RunListener;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows runs: keeps with each what it was judged by, stops freestyle runs before their checkout,
 * and leaves a statement when a run is over.
 */
@Extension
@SuppressWarnings("rawtypes")
public final class FreestyleGate extends RunListener<Run> {

  @Override
  public void onInitialize(Run run) {
    Run<?, ?> typed = run;
    QueueGate.get()
        .judged(typed.getQueueId())
        .ifPresent(judged -> RunJudgements.keep(typed, judged));
  }

  @Override
  public @Nullable Environment setUpEnvironment(
      AbstractBuild build, Launcher launcher, BuildListener listener)
      throws IOException, InterruptedException, Run.RunnerAbortedException {
    try {
      RunGate.pass(build, listener);
      trail(build);
    } catch (AbortException e) {
      listener.getLogger().println(e.getMessage());
      throw new Run.RunnerAbortedException();
    }
    return new Environment() {};
  }

  @SuppressWarnings("rawtypes")
  private static void trail(AbstractBuild build) throws IOException {
    Run<?, ?> run = build;
    Optional<Judged> judged = RunJudgements.verdict(run).flatMap(RunVerdict::judged);
    if (judged.isPresent()) {
      String node = build.getBuiltOnStr();
      NodeTrail.on(run, judged.get().isRestricted(), node == null ? "" : node);
    }
  }

  @Override
  public void onFinalized(Run run) {
    RunEnd.of(run);
  }
}
