package dev.ambit.hooks.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.NoMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads of one process that wait for each other at one log. */
class SharedTurnTest {

  @TempDir private Path folder;
  private final CountDownLatch leave = new CountDownLatch(1);
  private LogFixture fixture;
  private FileLedger<NoMemory> log;
  private FutureTask<Entry> first;

  @BeforeEach
  void somebodyHoldsTheLog() throws Exception {
    fixture = LogFixture.in(folder);
    log = fixture.log();
    CountDownLatch held = new CountDownLatch(1);
    first =
        start(
            () ->
                log.transaction(
                    first -> {
                      held.countDown();
                      awaited(leave);
                      return first.append("{\"first\":true}");
                    }));
    held.await();
  }

  @AfterEach
  void itLetsGo() {
    leave.countDown();
  }

  @Test
  void whoeverHasTheTurnDoesWhatAllOfThemWant() throws Exception {
    Set<String> threads = new ConcurrentSkipListSet<>();
    FutureTask<String> second = startAndWait(named(threads, "{\"n\":2}"));
    FutureTask<String> third = startAndWait(named(threads, "{\"n\":3}"));
    leave.countDown();
    assertThat(second.get()).isEqualTo("{\"n\":2}");
    assertThat(third.get()).isEqualTo("{\"n\":3}");
    assertThat(threads).hasSize(1);
    assertThat(fixture.bodies()).containsExactly("{\"first\":true}", "{\"n\":2}", "{\"n\":3}");
  }

  @Test
  void moreThanShareOneTurnAreAllAnswered() throws Exception {
    List<FutureTask<String>> many = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      String body = "{\"n\":" + i + "}";
      many.add(startAndWait(held -> held.append(body).body()));
    }
    leave.countDown();
    for (FutureTask<String> each : many) {
      assertThat(each.get()).startsWith("{\"n\":");
    }
    assertThat(fixture.entries()).hasSize(151);
  }

  @Test
  void whatOneOfThemDoesWrongHarmsNobodyElse() throws Exception {
    FutureTask<String> wrong =
        startAndWait(
            held -> {
              throw new StackOverflowError("deep");
            });
    FutureTask<String> right = startAndWait(held -> held.append("{\"n\":3}").body());
    leave.countDown();
    assertThatThrownBy(wrong::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(StackOverflowError.class);
    assertThat(right.get()).isEqualTo("{\"n\":3}");
    assertThat(fixture.bodies()).containsExactly("{\"first\":true}", "{\"n\":3}");
  }

  @Test
  void whatCannotBeLearntStopsAllOfThem() throws Exception {
    FutureTask<String> unknown = startAndWait(held -> held.append("no record").body());
    FutureTask<String> next = startAndWait(held -> held.append("{\"n\":3}").body());
    leave.countDown();
    assertThatThrownBy(unknown::get).isInstanceOf(ExecutionException.class);
    assertThatThrownBy(next::get).hasCauseInstanceOf(BrokenLedger.class);
    assertThatThrownBy(first::get).hasCauseInstanceOf(BrokenLedger.class);
  }

  private static FileLedger.Work<NoMemory, String> named(Set<String> threads, String body) {
    return held -> {
      threads.add(Thread.currentThread().getName());
      return held.append(body).body();
    };
  }

  private static <T> FutureTask<T> start(Callable<T> call) {
    FutureTask<T> task = new FutureTask<>(call);
    new Thread(task).start();
    return task;
  }

  /** Returns when its thread waits for the log. */
  private FutureTask<String> startAndWait(FileLedger.Work<NoMemory, String> work) {
    FutureTask<String> task = new FutureTask<>(() -> log.transaction(work));
    Thread thread = new Thread(task);
    thread.start();
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    return task;
  }

  private static void awaited(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
