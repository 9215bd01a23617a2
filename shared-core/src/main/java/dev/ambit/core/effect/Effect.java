package dev.ambit.core.effect;

import java.util.function.Function;

/** Something to carry out after a decision. The order of a plan is the order of carrying out. */
public sealed interface Effect {

  /** Keep the record on durable storage. If that fails, nothing after it may be carried out. */
  record Keep(DecisionRecord decision) implements Effect {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.keep().apply(this);
    }
  }

  /** Tell the pusher. */
  record Tell(PushReply reply) implements Effect {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.tell().apply(this);
    }
  }

  /** Let the push through. */
  record Accept() implements Effect {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.accept().apply(this);
    }
  }

  /** Stop the push. */
  record Refuse() implements Effect {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.refuse().apply(this);
    }
  }

  /** One answer for each kind of effect. */
  record Cases<R>(
      Function<Keep, R> keep,
      Function<Tell, R> tell,
      Function<Accept, R> accept,
      Function<Refuse, R> refuse) {}

  /** Answers by the kind of effect. */
  <R> R fold(Cases<R> cases);
}
