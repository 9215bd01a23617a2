package dev.ambit.jenkins.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** How far the judging of a queued run is. */
public sealed interface Preparation {

  /** It goes on. */
  record Pending(Instant since) implements Preparation {
    @Override
    public <R> R fold(
        Function<Pending, R> pending, Function<Ready, R> ready, Function<Failed, R> failed) {
      return pending.apply(this);
    }
  }

  /** It is done. */
  record Ready(Judged judged) implements Preparation {
    @Override
    public <R> R fold(
        Function<Pending, R> pending, Function<Ready, R> ready, Function<Failed, R> failed) {
      return ready.apply(this);
    }
  }

  /** It cannot be done now; {@code reason} is a sentence for people. */
  record Failed(String reason) implements Preparation {
    @Override
    public <R> R fold(
        Function<Pending, R> pending, Function<Ready, R> ready, Function<Failed, R> failed) {
      return failed.apply(this);
    }
  }

  /** Answers by how far it is. */
  <R> R fold(Function<Pending, R> pending, Function<Ready, R> ready, Function<Failed, R> failed);

  /** The judgement, if there is one. */
  default Optional<Judged> known() {
    return fold(pending -> Optional.empty(), r -> Optional.of(r.judged()), f -> Optional.empty());
  }
}
