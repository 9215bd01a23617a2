package dev.ambit.app.work;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import dev.ambit.app.store.Delivery;
import java.time.Duration;
import javax.sql.DataSource;

/** A node whose jobs run when the test says so, by a clock that the test sets. */
public final class SteppedNode {

  private static final int ENOUGH = 50;

  private final Jobs jobs;
  private final ManualScheduler scheduler;
  private final SettableClock clock;

  private SteppedNode(Jobs jobs, ManualScheduler scheduler, SettableClock clock) {
    this.jobs = jobs;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  public static SteppedNode of(DataSource source, Jobs jobs, SettableClock clock, String name) {
    TestHelper.ManualSchedulerBuilder builder =
        TestHelper.createManualScheduler(source, jobs.onDemand()).clock(clock);
    builder.startTasks(jobs.recurring());
    builder.serializer(new JsonData());
    builder.schedulerName(() -> name);
    ManualScheduler scheduler = builder.build();
    scheduler.start();
    return new SteppedNode(jobs, scheduler, clock);
  }

  public void begin(Delivery kept) {
    jobs.start(scheduler, kept);
  }

  /** Runs what is due, and what becomes due by that, until nothing is. */
  public void settle() {
    for (int i = 0; i < ENOUGH && isDue(); i++) {
      scheduler.runAnyDueExecutions();
    }
  }

  /** Runs what is due now, once. */
  public void step() {
    scheduler.runAnyDueExecutions();
  }

  /** Finds jobs whose node gave no sign of life, and gives them back. */
  public void findDead() {
    scheduler.runDeadExecutionDetection();
  }

  /** Lets time pass, and runs what is due then. */
  public void later(Duration time) {
    clock.tick(time);
    settle();
  }

  /** What waits, for a failing test's words. */
  public String waiting() {
    return scheduler.getScheduledExecutions().stream()
        .map(
            each ->
                each.getTaskInstance()
                    + " at "
                    + each.getExecutionTime()
                    + " failed "
                    + each.getConsecutiveFailures())
        .toList()
        .toString();
  }

  private boolean isDue() {
    return scheduler.getScheduledExecutions().stream()
        .anyMatch(each -> !each.getExecutionTime().isAfter(clock.now()));
  }
}
