package dev.ambit.jenkins.decision;

import dev.ambit.jenkins.decision.Preparation.Failed;
import dev.ambit.jenkins.decision.Preparation.Pending;
import dev.ambit.jenkins.decision.Preparation.Ready;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/**
 * Judges queued runs beside the queue, which must not wait: whoever asks gets what is known by now.
 * An answer is made anew when it is {@value #FRESH_SECONDS} seconds old, since grants are revoked
 * and approvals given meanwhile.
 */
public final class Preparations {

  static final int FRESH_SECONDS = 20;

  private static final Duration FRESH = Duration.ofSeconds(FRESH_SECONDS);
  private static final int DEADLINE_SECONDS = 60;
  private static final Duration DEADLINE = Duration.ofSeconds(DEADLINE_SECONDS);
  private static final int MOST = 5_000;

  private final Executor executor;
  private final Map<Long, Entry> entries = new ConcurrentHashMap<>();

  /** What is known of one run: when it was last asked for, the answer then and before, the work. */
  private record Entry(
      Instant asked, Preparation answer, Optional<Judged> before, Optional<Future<?>> work) {

    boolean isDone() {
      return !(answer instanceof Pending);
    }

    boolean isLate(Instant now) {
      return !isDone() && !now.isBefore(asked.plus(DEADLINE));
    }

    boolean isStale(Instant now) {
      return isDone() && !now.isBefore(asked.plus(FRESH));
    }
  }

  public Preparations(Executor executor) {
    this.executor = executor;
  }

  /**
   * What is known of a run.
   *
   * @param id the queue item's id
   * @param work judges it; called on another thread
   * @param whenDone called after it was judged
   */
  public Preparation of(long id, Instant now, Callable<Judged> work, Runnable whenDone) {
    giveUpIfLate(id, now);
    Entry entry = entries.get(id);
    if (entry == null || entry.isStale(now)) {
      start(id, now, Optional.ofNullable(entry).flatMap(e -> e.answer().known()), work, whenDone);
    }
    Entry known = entries.get(id);
    return known == null ? new Pending(now) : told(known);
  }

  /** What is known of a run, without asking for more. */
  public Optional<Judged> known(long id) {
    return Optional.ofNullable(entries.get(id)).flatMap(e -> told(e).known());
  }

  /** Forgets a run, so that it is judged anew when somebody asks. */
  public void forget(long id) {
    entries.remove(id);
  }

  /** While a hold is judged anew it stays one; a run that passed must wait for the new answer. */
  private static Preparation told(Entry entry) {
    return entry.isDone()
        ? entry.answer()
        : entry
            .before()
            .filter(judged -> !judged.passes())
            .<Preparation>map(Ready::new)
            .orElse(entry.answer());
  }

  private void start(
      long id, Instant now, Optional<Judged> before, Callable<Judged> work, Runnable whenDone) {
    if (entries.size() >= MOST) {
      entries.values().removeIf(entry -> entry.isStale(now));
    }
    FutureTask<?> task =
        new FutureTask<>(
            () -> {
              Preparation answer = answer(work);
              Entry unused =
                  entries.computeIfPresent(
                      id,
                      (key, entry) ->
                          entry.isDone() || !entry.asked().equals(now)
                              ? entry
                              : new Entry(now, answer, Optional.empty(), Optional.empty()));
              whenDone.run();
            },
            null);
    entries.put(id, new Entry(now, new Pending(now), before, Optional.of(task)));
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      fail(id, now, before, "too many runs are being judged");
    }
  }

  /** A repository or a store that does not answer must not keep others from being judged. */
  private void giveUpIfLate(long id, Instant now) {
    Entry entry = entries.get(id);
    if (entry != null && entry.isLate(now)) {
      fail(id, now, entry.before(), "no answer within " + DEADLINE_SECONDS + " seconds");
      entry.work().ifPresent(work -> work.cancel(true));
    }
  }

  private void fail(long id, Instant now, Optional<Judged> before, String reason) {
    entries.put(id, new Entry(now, new Failed(reason), before, Optional.empty()));
  }

  private static Preparation answer(Callable<Judged> work) {
    try {
      return new Ready(work.call());
    } catch (Exception e) {
      return new Failed(String.valueOf(e.getMessage()));
    }
  }
}
