package dev.ambit.hooks.ledger;

import dev.ambit.core.ledger.Memory;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Work that waits for a log. Whoever has the turn does all that waits, so its answer is made in one
 * thread and fetched in another; nobody has it before what it wrote is on durable storage.
 */
final class Waiting<M extends Memory, T> {

  private final FileLedger.Work<M, T> work;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private Optional<T> made = Optional.empty();

  Waiting(FileLedger.Work<M, T> work) {
    this.work = work;
  }

  /** Does it; what it throws is for the one who waits, and nobody else's. */
  void run(HeldLog<M> log) {
    try {
      made = Optional.of(work.on(log));
    } catch (Throwable e) {
      answer.completeExceptionally(e);
    }
  }

  /** What was written is safe: the answer may be known. */
  void settle() {
    made.ifPresent(answer::complete);
  }

  void fail(Throwable reason) {
    answer.completeExceptionally(reason);
  }

  boolean isSettled() {
    return answer.isDone();
  }

  /** Waits for the answer. */
  T get() throws IOException {
    try {
      return answer.join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException io) {
        throw io;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw cause instanceof RuntimeException own ? own : e;
    }
  }
}
