package dev.ambit.hooks.receive;

import dev.ambit.hooks.event.HookCall;
import java.time.Clock;

/**
 * A hook's work, wherever it runs: in a process of its own or in the resident gate.
 *
 * @param folder the folder {@code ambit} of the repository
 * @param budget seconds until a push is refused undecided
 */
public record HookRun(AmbitFolder folder, int budget) {

  /** What the installed hooks allow a push. */
  public static final int BUDGET = 50;

  /** The answer of the hook {@code name}; a name that is no hook's refuses. */
  public PushAnswer answer(String name, HookCall call) {
    return switch (name) {
      case "pre-receive" -> TimeBudget.of(judge(), budget).answer(call);
      case "post-receive" -> Landing.record(folder, call, Clock.systemUTC());
      default -> InProcessJudge.fault("there is no hook '" + name + "'");
    };
  }

  private PushJudge judge() {
    return InProcessJudge.in(folder, Clock.systemUTC());
  }
}
