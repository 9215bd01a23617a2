package dev.ambit.bench.latency;

import dev.ambit.bench.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How many pushes one hook answers when eight come at a time; each must be let through. */
final class Rate {

  static final String TABLE = "Pushes answered a second, 8 at a time";

  private static final int AT_A_TIME = 8;
  private static final int ROUNDS = 3;

  private Rate() {}

  static void measure(String label, Hook gate, int pushes) throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      Samples.value(TABLE, label, round, pushes / seconds(gate, pushes));
    }
  }

  private static double seconds(Hook gate, int pushes) throws Exception {
    List<Callable<Void>> calls = new ArrayList<>();
    for (int i = 0; i < pushes; i++) {
      calls.add(
          () -> {
            gate.call(Pushes.ONE);
            return null;
          });
    }
    ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      long start = System.nanoTime();
      for (Future<Void> each : pool.invokeAll(calls)) {
        each.get();
      }
      return (System.nanoTime() - start) / 1e9;
    } finally {
      pool.shutdownNow();
    }
  }
}
