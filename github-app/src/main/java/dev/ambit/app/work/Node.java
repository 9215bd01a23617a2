package dev.ambit.app.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import dev.ambit.app.store.Delivery;
import dev.ambit.app.store.Subject;
import java.time.Duration;
import javax.sql.DataSource;

/** One node's share of the jobs. */
public final class Node implements AutoCloseable {

  private static final int THREADS = 4;
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration LAST_WORDS = Duration.ofSeconds(20);

  private final Jobs jobs;
  private final Scheduler scheduler;

  private Node(Jobs jobs, Scheduler scheduler) {
    this.jobs = jobs;
    this.scheduler = scheduler;
  }

  /** Begins to work. */
  public static Node start(DataSource source, Jobs jobs) {
    SchedulerBuilder builder =
        Scheduler.create(source, jobs.onDemand())
            .startTasks(jobs.recurring())
            .serializer(new JsonData())
            .threads(THREADS)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(LAST_WORDS)
            .failureLogging(LogLevel.OFF, false)
            .enableImmediateExecution();
    Scheduler scheduler = builder.build();
    scheduler.start();
    return new Node(jobs, scheduler);
  }

  /** Starts the work on a delivery that is in the inbox. */
  public void begin(Delivery kept) {
    jobs.start(scheduler, kept);
  }

  /** Judges a subject, and soon. */
  public void again(Subject subject) {
    jobs.start(scheduler, subject);
  }

  /** For those that look on. */
  public SchedulerClient client() {
    return scheduler;
  }

  /** Lets what is under way come to its end, and takes nothing new. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
