package dev.ambit.jenkins.effect;

import dev.ambit.jenkins.decision.Judged;
import dev.ambit.jenkins.decision.Judges;
import dev.ambit.jenkins.decision.Preparation;
import dev.ambit.jenkins.decision.Preparations;
import dev.ambit.jenkins.decision.QueueAnswer;
import dev.ambit.jenkins.event.RunRequest;
import dev.ambit.jenkins.event.RunRequests;
import dev.ambit.jenkins.scope.AmbitConfiguration;
import hudson.Extension;
import hudson.ExtensionList;
import hudson.model.Job;
import hudson.model.Queue;
import hudson.model.queue.CauseOfBlockage;
import hudson.model.queue.QueueTaskDispatcher;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Holds or cancels queued runs. Jenkins asks under the queue's lock and again every few seconds;
 * this answers from memory and has runs judged on threads of its own.
 */
@Extension
public final class QueueGate extends QueueTaskDispatcher {

  private static final int THREADS = 4;
  private static final int WAITING = 1_000;

  private final Preparations preparations = new Preparations(threads());
  private final QueueTraces traces = new QueueTraces(one());

  public QueueGate() {
    AppReports.begin();
  }

  /** The one gate. */
  public static QueueGate get() {
    return ExtensionList.lookupSingleton(QueueGate.class);
  }

  @Override
  public @Nullable CauseOfBlockage canRun(Queue.Item item) {
    Optional<RunRequest> request = RunRequests.of(item);
    if (request.isEmpty() || !Judges.areSetUp()) {
      return null;
    }
    Instant now = Instant.now();
    Optional<QueueAnswer> answer =
        QueueAnswer.of(
            preparation(item, request.get(), now),
            Instant.ofEpochMilli(item.getInQueueSince()),
            now,
            AmbitConfiguration.get().settings().patience());
    answer.ifPresent(known -> trace(item.getId(), request.get(), known));
    return answer.map(known -> new BlockedRun(item.getId(), request.get(), known)).orElse(null);
  }

  private void trace(long queueId, RunRequest request, QueueAnswer answer) {
    Optional<Judged> judged = judged(queueId);
    if (answer.isFinal()) {
      traces.left(queueId, judged, () -> RunTrace.unjudged(request, answer.why()));
    } else {
      judged
          .filter(known -> new HeldRun(queueId, known).isHeld())
          .ifPresent(held -> traces.waits(queueId, held));
    }
  }

  /** Somebody took the run out of the queue. */
  void cancelled(long queueId) {
    judged(queueId).ifPresent(known -> traces.cancelled(queueId, known));
  }

  /** The judgement by which a run left the queue; empty if it never was in it. */
  public Optional<Judged> judged(long queueId) {
    return preparations.known(queueId);
  }

  /** Has the run judged anew, after something that counts for it has changed. */
  public void again(long queueId) {
    preparations.forget(queueId);
    lookAgain();
  }

  private Preparation preparation(Queue.Item item, RunRequest request, Instant now) {
    Job<?, ?> job = (Job<?, ?>) item.task;
    return preparations.of(
        item.getId(), now, () -> Judges.judge(job, request), QueueGate::lookAgain);
  }

  /** Has Jenkins ask again soon; it would by itself a little later. */
  private static void lookAgain() {
    var unused = Queue.getInstance().scheduleMaintenance();
  }

  private static ThreadPoolExecutor threads() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            QueueGate::thread);
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  private static ThreadPoolExecutor one() {
    ThreadPoolExecutor one =
        new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), QueueGate::thread);
    one.allowCoreThreadTimeOut(true);
    return one;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "Ambit judges a run");
    thread.setDaemon(true);
    return thread;
  }
}
