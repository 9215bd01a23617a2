package dev.ambit.jenkins.effect;

import dev.ambit.jenkins.decision.Judged;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Leaves traces of queued runs: one when a run begins to wait for a person, so that others than the
 * readers of Jenkins' pages learn of it, another when an approval of it would be bound to something
 * else, and one when it leaves the queue without having run. Nothing is written here: whoever asks
 * may hold the queue's lock.
 */
final class QueueTraces {

  private static final int MOST = 1_000;
  private static final String LEFT = "left";

  private final Executor thread;
  private final Map<Long, String> told = Collections.synchronizedMap(new Recent());

  /** What was told of each run last: what an approval is bound to, or that it left. */
  private static final class Recent extends LinkedHashMap<Long, String> {

    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
      return size() > MOST;
    }
  }

  /**
   * The traces.
   *
   * @param thread where they are written, one after the other
   */
  QueueTraces(Executor thread) {
    this.thread = thread;
  }

  /** It waits for a person. */
  void waits(long queueId, Judged judged) {
    String change = judged.verdict().key().sha256();
    if (!change.equals(told.put(queueId, change))) {
      thread.execute(
          () -> RunTrace.told(judged.request(), judged.verdict(), RunPlace.waiting(queueId)));
    }
  }

  /** It left the queue because of what was judged, or of how long that took. */
  void left(long queueId, Optional<Judged> judged, Runnable unjudged) {
    if (!LEFT.equals(told.put(queueId, LEFT))) {
      thread.execute(
          () ->
              judged.ifPresentOrElse(
                  known -> RunTrace.told(known.request(), known.verdict(), RunPlace.queue(queueId)),
                  unjudged));
    }
  }

  /** Somebody took it out of the queue: it waits no more. */
  void cancelled(long queueId, Judged judged) {
    if (told.containsKey(queueId)) {
      left(queueId, Optional.of(judged), () -> {});
    }
  }
}
