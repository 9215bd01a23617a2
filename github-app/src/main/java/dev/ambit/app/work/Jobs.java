package dev.ambit.app.work;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.ambit.app.ops.Announcing;
import dev.ambit.app.store.Delivery;
import dev.ambit.app.store.Subject;
import dev.ambit.app.trace.Piece;
import dev.ambit.app.trace.Traces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The jobs in the database. One job at most is under way for a delivery or a subject, on whichever
 * node; a job whose node died is taken over.
 */
public final class Jobs {

  private static final Duration SWEEP = Duration.ofSeconds(10);

  private static final Duration ANNOUNCE = Duration.ofSeconds(5);

  private final Work work;
  private final Clock clock;
  private final Traces traces;
  private final OneTimeTask<Reference> delivery;
  private final OneTimeTask<DueSubject> subject;
  private final RecurringTask<Void> sweep;
  private final RecurringTask<Void> reconcile;
  private final Optional<RecurringTask<Void>> announce;

  /** A delivery's name in the inbox, and the span that received it. */
  record Reference(String forge, String id, @Nullable String trace) {}

  /** A subject that is due, and the span by which it became so. */
  record DueSubject(String forge, String repository, String name, @Nullable String trace) {

    static DueSubject of(Subject due) {
      return new DueSubject(
          due.forge(), due.repository(), due.name(), Traces.parent().orElse(null));
    }

    Subject subject() {
      return new Subject(forge, repository, name);
    }
  }

  /** The jobs of this work, with a look for lost deliveries each {@code reconcile}. */
  public Jobs(
      Work work, Optional<Announcing> announcing, Clock clock, Duration reconcile, Traces traces) {
    this.traces = traces;
    this.work = work;
    this.clock = clock;
    this.subject =
        Tasks.oneTime("subject", DueSubject.class)
            .onFailure(new Backoff<>())
            .execute((job, context) -> judge(job.getData()));
    this.delivery =
        Tasks.oneTime("delivery", Reference.class)
            .onFailure(new Backoff<>())
            .execute((job, context) -> deliver(job.getData(), context.getSchedulerClient()));
    this.sweep =
        Tasks.recurring("sweep", FixedDelay.of(SWEEP))
            .execute((job, context) -> sweep(context.getSchedulerClient()));
    this.reconcile =
        Tasks.recurring("reconcile", FixedDelay.of(reconcile))
            .execute((job, context) -> reconcile(context.getSchedulerClient()));
    this.announce =
        announcing.map(
            outside ->
                Tasks.recurring("announce", FixedDelay.of(ANNOUNCE))
                    .execute((job, context) -> announce(outside)));
  }

  /** Those that are started for something that came. */
  public List<Task<?>> onDemand() {
    return List.of(delivery, subject);
  }

  /** Those that run all the time. */
  public List<RecurringTask<Void>> recurring() {
    return Stream.concat(Stream.of(sweep, reconcile), announce.stream()).toList();
  }

  /** Starts the work on a delivery that is in the inbox. */
  public void start(SchedulerClient scheduler, Delivery kept) {
    Reference reference = new Reference(kept.forge(), kept.id(), Traces.parent().orElse(null));
    scheduler.scheduleIfNotExists(
        delivery.instance(kept.forge() + "/" + kept.id(), reference), clock.instant());
  }

  /** Starts the judgement of a subject that is wished for. */
  public void start(SchedulerClient scheduler, Subject due) {
    String id = HexFormat.of().formatHex(Answers.sha256(due.toString()));
    scheduler.scheduleIfNotExists(subject.instance(id, DueSubject.of(due)), clock.instant());
  }

  private void deliver(Reference reference, SchedulerClient scheduler) {
    Piece piece =
        Piece.job("deliver", Optional.ofNullable(reference.trace()))
            .with("ambit.forge", reference.forge())
            .with("ambit.delivery.id", reference.id());
    during(
        piece,
        () ->
            work.deliver(reference.forge(), reference.id()).forEach(due -> start(scheduler, due)));
  }

  private void judge(DueSubject due) {
    Piece piece =
        Piece.job(
                due.subject().isLanded() ? "look at what landed" : "judge",
                Optional.ofNullable(due.trace()))
            .with("ambit.forge", due.forge())
            .with("vcs.repository.name", due.repository())
            .with("ambit.subject", due.name());
    during(piece, () -> work.judge(due.subject()));
  }

  /** Work on what is stored. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private void during(Piece piece, Step step) {
    try {
      var unused =
          traces.during(
              piece,
              () -> {
                step.run();
                return piece;
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void announce(Announcing outside) {
    try {
      outside.send();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sweep(SchedulerClient scheduler) {
    work.forgotten(SWEEP).forEach(kept -> start(scheduler, kept));
    work.due().forEach(due -> start(scheduler, due));
  }

  private void reconcile(SchedulerClient scheduler) {
    during(
        Piece.job("reconcile", Optional.empty()),
        () -> work.reconcile().forEach(due -> start(scheduler, due)));
  }
}
