package dev.ambit.hooks.replay;

import dev.ambit.core.effect.replay.ReplayedStep;
import dev.ambit.core.event.Oid;
import dev.ambit.git.LandedHistory;
import dev.ambit.git.LandedStep;
import dev.ambit.git.LandedStretch;
import dev.ambit.git.store.Unreadable;
import dev.ambit.hooks.bypass.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Judges the steps that are not judged yet, stretch by stretch on every processor; each stretch is
 * kept as soon as it and those before it are done.
 *
 * @param history the history
 * @param judge judges a step
 * @param state what is judged already
 * @param progress tells how far it is
 */
record ReplayRun(LandedHistory history, StepJudge judge, ReplayState state, Progress progress) {

  private static final int STRETCH = 64;

  /** All of {@code steps}, judged, in their order. */
  List<ReplayedStep> over(List<LandedStep> steps) throws IOException, InterruptedException {
    Map<Oid, ReplayedStep> judged = state.read();
    List<LandedStep> open =
        steps.stream().filter(step -> !judged.containsKey(step.after())).toList();
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      for (Future<List<ReplayedStep>> stretch : submit(workers, open)) {
        List<ReplayedStep> done = stretch.get();
        state.add(done);
        done.forEach(step -> judged.put(step.landed(), step));
        progress.tell(judged.size(), steps.size(), bar(judged.size(), steps.size()));
      }
    } catch (ExecutionException e) {
      throw new IOException("history cannot be judged: " + e.getCause(), e);
    } finally {
      workers.shutdownNow();
      progress.end();
    }
    return steps.stream().map(step -> Objects.requireNonNull(judged.get(step.after()))).toList();
  }

  private List<Future<List<ReplayedStep>>> submit(ExecutorService workers, List<LandedStep> open) {
    List<Future<List<ReplayedStep>>> stretches = new ArrayList<>();
    for (int from = 0; from < open.size(); from += STRETCH) {
      List<LandedStep> stretch = open.subList(from, Math.min(open.size(), from + STRETCH));
      stretches.add(workers.submit(() -> judge(stretch)));
    }
    return stretches;
  }

  private List<ReplayedStep> judge(List<LandedStep> steps) throws Unreadable {
    try (LandedStretch stretch = history.stretch()) {
      return steps.stream().map(step -> judge.judge(stretch, step)).toList();
    }
  }

  private static String bar(int done, int all) {
    int width = 30;
    int filled = (int) ((long) width * Math.min(done, all) / Math.max(1, all));
    return "[" + "#".repeat(filled) + " ".repeat(width - filled) + "]";
  }
}
