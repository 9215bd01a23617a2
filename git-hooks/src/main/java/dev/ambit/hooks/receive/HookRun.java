package dev.ambit.hooks.receive;

import dev.ambit.hooks.event.HookCall;
import dev.ambit.hooks.ledger.FileLedger;
import dev.ambit.hooks.provenance.AfterPush;
import dev.ambit.wire.record.PastUseMemory;
import java.time.Clock;

/**
 * A hook's work, wherever it runs: in a process of its own or in the resident gate, which keeps one
 * for all pushes of a repository.
 */
public final class HookRun {

  /** What the installed hooks allow a push, in seconds. */
  public static final int BUDGET = 50;

  private final AmbitFolder folder;
  private final FileLedger<PastUseMemory> log;
  private final PushJudge judge;

  /**
   * @param folder the folder {@code ambit} of the repository
   * @param budget seconds until a push is refused undecided
   */
  public HookRun(AmbitFolder folder, int budget) {
    this.folder = folder;
    this.log = folder.decisionLog();
    PushJudge here = InProcessJudge.in(folder, log, Clock.systemUTC());
    this.judge = TimeBudget.of(here, budget);
  }

  /** The answer of the hook {@code name}; a name that is no hook's refuses. */
  public PushAnswer answer(String name, HookCall call) {
    return switch (name) {
      case "pre-receive" -> judge.answer(call);
      case "post-receive" -> AfterPush.landed(folder, log, call, Clock.systemUTC());
      default -> InProcessJudge.fault("there is no hook '" + name + "'");
    };
  }
}
