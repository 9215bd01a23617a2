package dev.ambit.hooks.resident;

import dev.ambit.git.store.KeptRepository;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.hooks.receive.HookRun;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A gate at work. It ends by itself when nobody pushed for long, when its socket is gone, when a
 * hook of another installation calls, and when a push was not decided in its time.
 */
public final class ResidentGate implements AutoCloseable {

  private static final int WATCH_SECONDS = 1;

  private final GateSocket socket;
  private final String jar;
  private final HookRun run;
  private final Limits limits;
  private final KeptRepository repository;
  private final ThreadPoolExecutor workers;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(work -> thread(work, "ambit-gate-timer"));
  private final Future<?> watching;
  private final AtomicLong lastPush = new AtomicLong(System.nanoTime());
  private final AtomicBoolean ending = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);

  private ResidentGate(
      GateSocket socket, KeptRepository repository, HookRun run, String jar, Limits limits) {
    this.socket = socket;
    this.repository = repository;
    this.run = run;
    this.jar = jar;
    this.limits = limits;
    this.workers =
        new ThreadPoolExecutor(
            limits.workers(),
            limits.workers(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(limits.queue()),
            work -> thread(work, "ambit-gate-worker"));
    this.watching =
        timer.scheduleWithFixedDelay(this::watch, WATCH_SECONDS, WATCH_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * Opens the gate of a repository.
   *
   * @param ambit the repository's folder {@code ambit}
   * @param jar SHA-256 of the jar whose hooks this gate answers
   * @return empty if there is one already
   * @throws IOException if its folder or its socket cannot be had
   */
  public static Optional<ResidentGate> open(AmbitFolder ambit, String jar, Limits limits)
      throws IOException {
    Optional<GateSocket> socket = GateSocket.take(RunFolder.at(ambit.run()), limits.queue());
    if (socket.isEmpty()) {
      return Optional.empty();
    }
    try {
      KeptRepository repository = KeptRepository.open(ambit.root().resolveSibling(""));
      HookRun run = new HookRun(ambit, limits.budget());
      return Optional.of(new ResidentGate(socket.get(), repository, run, jar, limits).started());
    } catch (IOException e) {
      socket.get().close();
      throw e;
    }
  }

  /** Waits until the gate has ended and every push it took is answered. */
  public void awaitEnd() throws InterruptedException {
    ended.await();
    if (!workers.awaitTermination(limits.budget(), TimeUnit.SECONDS)) {
      System.err.println("ambit gate: it ends with pushes undecided; their hooks judge themselves");
    }
  }

  /** Takes no more pushes; those taken are answered. */
  @Override
  public void close() {
    if (!ending.compareAndSet(false, true)) {
      return;
    }
    try {
      socket.close();
    } catch (IOException e) {
      System.err.println("ambit gate: its socket could not be given up: " + e.getMessage());
    }
    workers.shutdown();
    repository.close();
    ended.countDown();
  }

  private ResidentGate started() {
    thread(this::accept, "ambit-gate").start();
    return this;
  }

  private void accept() {
    try {
      while (!ending.get()) {
        take(socket.channel().accept());
      }
    } catch (ClosedChannelException e) {
      // closed in close()
    } catch (IOException e) {
      System.err.println("ambit gate: " + e);
    } finally {
      close();
    }
  }

  /** A full queue gives no answer, at once. */
  private void take(SocketChannel connection) throws IOException {
    lastPush.set(System.nanoTime());
    try {
      workers.execute(new Exchange(connection, this, timer, System.nanoTime()));
    } catch (RejectedExecutionException e) {
      connection.close();
    }
  }

  private void watch() {
    boolean idle =
        workers.getActiveCount() == 0 && since(lastPush.get()).compareTo(limits.idle()) > 0;
    if (idle || !socket.isInPlace()) {
      close();
    }
    if (ending.get() && workers.isTerminated()) {
      watching.cancel(false);
      timer.shutdown();
    }
  }

  /** The account whose hooks are answered. */
  UserPrincipal account() {
    return socket.account();
  }

  String jar() {
    return jar;
  }

  HookRun run() {
    return run;
  }

  Limits limits() {
    return limits;
  }

  static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  private static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
