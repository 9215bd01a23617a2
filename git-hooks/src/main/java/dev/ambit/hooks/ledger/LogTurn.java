package dev.ambit.hooks.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The turn of one thread of one process at a log. Nobody waits for it longer than they want to: a
 * process that stopped with the turn must not stop everybody else.
 */
final class LogTurn {

  /** File locks are held by the process; its threads take turns by these. */
  private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private static final long LONGEST_PAUSE_MILLIS = 20;

  private final Path log;
  private final long deadline;

  private LogTurn(Path log, Duration patience) {
    this.log = log;
    this.deadline = System.nanoTime() + patience.toNanos();
  }

  /** A wish for a turn at {@code log}, from now on. */
  static LogTurn at(Path log, Duration patience) {
    return new LogTurn(log, patience);
  }

  /**
   * Waits for the other threads of this process.
   *
   * @return what the caller unlocks
   * @throws IOException if that takes too long
   */
  ReentrantLock amongThreads() throws IOException {
    ReentrantLock threads = THREADS.computeIfAbsent(log, path -> new ReentrantLock());
    try {
      if (!threads.tryLock(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
        throw held();
      }
      return threads;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /**
   * Waits for other processes.
   *
   * @return what the caller releases
   * @throws IOException if that takes too long
   */
  FileLock amongProcesses(FileChannel channel) throws IOException {
    long pause = 1;
    for (Optional<FileLock> lock = lock(channel); ; lock = lock(channel)) {
      if (lock.isPresent()) {
        return lock.get();
      }
      if (System.nanoTime() >= deadline) {
        throw held();
      }
      pause(pause);
      pause = Math.min(LONGEST_PAUSE_MILLIS, 2 * pause);
    }
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  private static void pause(long millis) throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private IOException held() {
    return new IOException(
        "the ledger "
            + log
            + " is held by another process for too long: push again, and if that stays so, end the"
            + " process that holds it ('fuser' names it)");
  }

  private static IOException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new IOException("interrupted while waiting for the ledger", cause);
  }
}
