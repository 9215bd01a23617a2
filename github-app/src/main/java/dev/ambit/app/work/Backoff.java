package dev.ambit.app.work;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import dev.ambit.app.forge.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries failed work again: after two seconds, then twice as long each time, at most after ten
 * minutes; never before the time that a forge asked for. Work is never given up.
 */
final class Backoff<T> implements FailureHandler<T> {

  private static final Logger LOG = LoggerFactory.getLogger(Backoff.class);
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int DOUBLINGS = 9;

  @Override
  public void onFailure(ExecutionComplete complete, ExecutionOperations<T> operations) {
    int failures = Math.min(complete.getExecution().consecutiveFailures, DOUBLINGS);
    Duration wait = FIRST.multipliedBy(1L << failures);
    Instant next = complete.getTimeDone().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    Instant asked = asked(complete.getCause()).orElse(next);
    Instant again = asked.isAfter(next) ? asked : next;
    LOG.warn(
        "{} failed and is tried again at {}",
        complete.getExecution().taskInstance.getTaskAndInstance(),
        again,
        complete.getCause().orElse(null));
    operations.reschedule(complete, again);
  }

  private static Optional<Instant> asked(Optional<Throwable> cause) {
    Throwable each = cause.orElse(null);
    while (each != null) {
      if (each instanceof Unavailable unavailable) {
        return Optional.of(unavailable.until());
      }
      each = each.getCause();
    }
    return Optional.empty();
  }
}
