package dev.ambit.bench.history;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.Principal;
import dev.ambit.core.event.Push;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.event.ServerKind;
import dev.ambit.core.event.Transport;
import dev.ambit.git.LandedHistory;
import dev.ambit.git.LandedStep;
import dev.ambit.git.LandedStretch;
import dev.ambit.git.ReadingRules;
import dev.ambit.git.object.UncheckedSignatures;
import dev.ambit.git.store.Budget;
import dev.ambit.git.store.GitEnvironment;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads what replay reads of each step, and judges nothing. */
final class FactReading implements AutoCloseable {

  private static final int STRETCH = 64;
  private static final RefName BRANCH = new RefName("refs/heads/main");
  private static final RepositoryId NAME = new RepositoryId("git.example.com", "bench");
  private static final Transport SOMEBODY =
      new Transport(ServerKind.PLAIN, "bench", List.of(new Principal("git", "bench")), List.of());

  private final LandedHistory history;
  private final List<LandedStep> steps;

  private FactReading(LandedHistory history, List<LandedStep> steps) {
    this.history = history;
    this.steps = steps;
  }

  static FactReading open(Path repository, String since) throws Exception {
    ReadingRules rules =
        new ReadingRules(List.of(), new UncheckedSignatures(), List.of(), Budget.DEFAULT);
    LandedHistory history = LandedHistory.open(GitEnvironment.at(repository), rules);
    Oid tip = new Oid(dev.ambit.bench.Shell.git(repository, "rev-parse", "HEAD"));
    return new FactReading(
        history,
        history.steps(tip, LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /** Reads them on every processor. */
  void readAll() throws Exception {
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<?>> stretches = new ArrayList<>();
      for (int from = 0; from < steps.size(); from += STRETCH) {
        List<LandedStep> some = steps.subList(from, Math.min(steps.size(), from + STRETCH));
        stretches.add(workers.submit(() -> read(some)));
      }
      for (Future<?> each : stretches) {
        each.get();
      }
    } finally {
      workers.shutdownNow();
    }
  }

  @Override
  public void close() {
    history.close();
  }

  private Void read(List<LandedStep> some) throws Exception {
    try (LandedStretch stretch = history.stretch()) {
      for (LandedStep step : some) {
        RefUpdate update = new RefUpdate(BRANCH, step.before(), step.after());
        stretch.withoutLines(new Push(NAME, SOMEBODY, List.of(update), List.of()), step.at());
      }
    }
    return null;
  }
}
