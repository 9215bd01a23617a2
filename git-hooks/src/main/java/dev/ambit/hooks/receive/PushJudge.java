package dev.ambit.hooks.receive;

import dev.ambit.hooks.event.HookCall;

/** Judges the call of a hook, here or in another process. */
@FunctionalInterface
public interface PushJudge {

  /** The answer to the push. A fault is an answer too: it refuses. */
  PushAnswer answer(HookCall call);
}
