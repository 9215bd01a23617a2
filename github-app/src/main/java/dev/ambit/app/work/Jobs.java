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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The jobs in the database. One job at most is under way for a delivery or a subject, on whichever
 * node; a job whose node died is taken over.
 */
public final class Jobs {

  private static final Duration SWEEP = Duration.ofSeconds(10);

  private static final Duration ANNOUNCE = Duration.ofSeconds(5);

  private final Work work;
  private final Clock clock;
  private final OneTimeTask<Reference> delivery;
  private final OneTimeTask<Subject> subject;
  private final RecurringTask<Void> sweep;
  private final RecurringTask<Void> reconcile;
  private final Optional<RecurringTask<Void>> announce;

  /** A delivery's name in the inbox. */
  record Reference(String forge, String id) {}

  /** The jobs of this work, with a look for lost deliveries each {@code reconcile}. */
  public Jobs(Work work, Optional<Announcing> announcing, Clock clock, Duration reconcile) {
    this.work = work;
    this.clock = clock;
    this.subject =
        Tasks.oneTime("subject", Subject.class)
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
    Reference reference = new Reference(kept.forge(), kept.id());
    scheduler.scheduleIfNotExists(
        delivery.instance(kept.forge() + "/" + kept.id(), reference), clock.instant());
  }

  /** Starts the judgement of a subject that is wished for. */
  public void start(SchedulerClient scheduler, Subject due) {
    String id = HexFormat.of().formatHex(Answers.sha256(due.toString()));
    scheduler.scheduleIfNotExists(subject.instance(id, due), clock.instant());
  }

  private void deliver(Reference reference, SchedulerClient scheduler) {
    try {
      work.deliver(reference.forge(), reference.id()).forEach(due -> start(scheduler, due));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void judge(Subject due) {
    try {
      work.judge(due);
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
    try {
      work.reconcile().forEach(due -> start(scheduler, due));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
