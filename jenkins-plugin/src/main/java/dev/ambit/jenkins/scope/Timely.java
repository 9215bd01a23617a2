package dev.ambit.jenkins.scope;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks somebody elsewhere on a thread of its own and waits {@value #PATIENCE_SECONDS} seconds at
 * most: an answer that comes drop by drop must keep no run waiting for ever.
 */
final class Timely {

  static final int PATIENCE_SECONDS = 6;

  private static final int MOST = 16;
  private static final ThreadPoolExecutor THREADS =
      new ThreadPoolExecutor(
          0, MOST, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), Timely::thread);

  private Timely() {}

  /**
   * The answer.
   *
   * @throws IOException if there is none in time, or asking failed
   */
  static <T> T get(Callable<T> question) throws IOException {
    Future<T> answer = submitted(question);
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause() == null ? null : e.getCause().getMessage(), e);
    } catch (TimeoutException e) {
      throw new IOException("no whole answer within " + PATIENCE_SECONDS + " seconds", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while asking", e);
    } finally {
      answer.cancel(true);
    }
  }

  private static <T> Future<T> submitted(Callable<T> question) throws IOException {
    try {
      return THREADS.submit(question);
    } catch (RejectedExecutionException e) {
      throw new IOException("too many wait for an answer", e);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "Ambit asks the forge app");
    thread.setDaemon(true);
    return thread;
  }
}
