package dev.ambit.hooks.receive;

import dev.ambit.core.effect.AwaitedMoves;
import dev.ambit.core.event.Push;
import dev.ambit.core.ledger.Entry;
import dev.ambit.hooks.event.HookCall;
import dev.ambit.hooks.event.HookEvent;
import dev.ambit.hooks.event.HookEvents;
import dev.ambit.hooks.ledger.FileLedger;
import dev.ambit.hooks.ledger.HeldLog;
import dev.ambit.wire.record.LandedJson;
import dev.ambit.wire.record.PastUseMemory;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteFile;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Records what landed. Git has moved the refs already: a fault here can only be told. */
public final class Landing {

  private Landing() {}

  /**
   * Records the updates of a {@code post-receive} call.
   *
   * @param log the repository's log of decisions
   */
  public static PushAnswer record(
      AmbitFolder folder, FileLedger<PastUseMemory> log, HookCall call, Clock clock) {
    try {
      Site site = SiteFile.read(folder.site());
      HookEvent event = HookEvents.read(site.server(), site.repository(), call);
      Entry landed = log.transaction(held -> append(held, event.push(), clock.instant()));
      new DecisionReports(folder, log).tell(site, List.of(landed));
      return new PushAnswer(List.of(), PushAnswer.LET_THROUGH);
    } catch (InvalidDocument | IOException | RuntimeException e) {
      return new PushAnswer(
          List.of("ambit: the push landed and could not be recorded: " + e.getMessage()),
          PushAnswer.FAULT);
    }
  }

  private static Entry append(HeldLog<PastUseMemory> log, Push push, Instant at)
      throws IOException {
    List<AwaitedMoves.Behind> behind =
        push.updates().stream()
            .flatMap(update -> log.memory().awaited().behind(update).stream())
            .toList();
    return log.append(LandedJson.line(push, at, behind));
  }
}
