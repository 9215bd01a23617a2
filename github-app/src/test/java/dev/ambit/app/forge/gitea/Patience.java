package dev.ambit.app.forge.gitea;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another process does in its own time. */
final class Patience {

  private static final Duration MOST = Duration.ofSeconds(60);
  private static final Duration GLANCE = Duration.ofMillis(50);

  private Patience() {}

  /** Returns when it is so, and fails when it is not so for a minute. */
  static void until(String what, BooleanSupplier so) {
    long end = System.nanoTime() + MOST.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + MOST + ": " + what);
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }
}
