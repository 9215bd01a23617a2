package dev.ambit.hooks.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.hooks.event.Environment;
import dev.ambit.hooks.event.HookCall;
import dev.ambit.hooks.event.HookHost;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimeBudgetTest {

  private static final HookCall CALL =
      new HookCall(
          new Environment(Map.of()),
          new byte[0],
          List.of(),
          new HookHost("git", Path.of(""), false, file -> ""));

  private static PushAnswer answer(int seconds, Runnable judging) {
    PushJudge judge =
        call -> {
          judging.run();
          return new PushAnswer(List.of(), PushAnswer.LET_THROUGH);
        };
    return TimeBudget.of(judge, seconds).answer(CALL);
  }

  private static void assertRefused(PushAnswer answer, String why) {
    assertThat(answer.exit()).isEqualTo(PushAnswer.FAULT);
    assertThat(answer.lines()).anyMatch(line -> line.contains(why));
  }

  @Test
  void whatIsJudgedInTimePasses() {
    assertThat(answer(30, () -> {}).exit()).isEqualTo(PushAnswer.LET_THROUGH);
  }

  @Test
  void aPushThatTakesTooLongIsRefused() {
    CountDownLatch never = new CountDownLatch(1);
    assertRefused(answer(0, () -> await(never)), "smaller parts");
  }

  @Test
  void aPushThatFillsTheMemoryIsRefused() {
    assertRefused(answer(30, TimeBudgetTest::fillTheMemory), "memory of the hook");
  }

  @Test
  void aPushThatIsNestedTooDeepIsRefused() {
    assertRefused(answer(30, () -> goDeeper(0)), "nested too deep");
  }

  private static void fillTheMemory() {
    throw new OutOfMemoryError("Java heap space");
  }

  private static int goDeeper(int depth) {
    return depth < 0 ? depth : goDeeper(depth / 2) + 1;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
