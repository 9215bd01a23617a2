package dev.ambit.hooks.receive;

import dev.ambit.hooks.event.HookCall;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Refuses a push that is not decided in time, before the server loses patience with the hook. */
final class TimeBudget implements PushJudge {

  private final PushJudge judge;
  private final int seconds;

  private TimeBudget(PushJudge judge, int seconds) {
    this.judge = judge;
    this.seconds = seconds;
  }

  static PushJudge of(PushJudge judge, int seconds) {
    return new TimeBudget(judge, seconds);
  }

  @Override
  public PushAnswer answer(HookCall call) {
    CompletableFuture<PushAnswer> answer =
        CompletableFuture.supplyAsync(() -> judge.answer(call), TimeBudget::start);
    try {
      return answer.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return InProcessJudge.fault(
          "the push was not decided within " + seconds + " seconds; push it in smaller parts");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return InProcessJudge.fault("interrupted");
    } catch (ExecutionException e) {
      return InProcessJudge.fault(reason(e.getCause()));
    }
  }

  private static String reason(@Nullable Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return "the push does not fit into the memory of the hook; push it in smaller parts";
    }
    if (cause instanceof StackOverflowError) {
      return "the push holds something nested too deep to be read; push it with less depth";
    }
    return String.valueOf(cause);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "ambit-judge");
    thread.setDaemon(true);
    thread.start();
  }
}
