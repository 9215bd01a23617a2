package dev.ambit.hooks.receive;

import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.LedgerStore;
import dev.ambit.hooks.event.HookCall;
import dev.ambit.hooks.event.HookEvent;
import dev.ambit.hooks.event.HookEvents;
import dev.ambit.wire.record.LandedJson;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteFile;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** Records what landed. Git has moved the refs already: a fault here can only be told. */
public final class Landing {

  private Landing() {}

  /**
   * Records the updates of a {@code post-receive} call.
   *
   * @param log the repository's log of decisions
   */
  public static PushAnswer record(AmbitFolder folder, LedgerStore log, HookCall call, Clock clock) {
    try {
      Site site = SiteFile.read(folder.site());
      HookEvent event = HookEvents.read(site.server(), site.repository(), call);
      Entry landed = log.append(LandedJson.line(event.push(), clock.instant()));
      new DecisionReports(folder, log).tell(site, List.of(landed));
      return new PushAnswer(List.of(), PushAnswer.LET_THROUGH);
    } catch (InvalidDocument | IOException | RuntimeException e) {
      return new PushAnswer(
          List.of("ambit: the push landed and could not be recorded: " + e.getMessage()),
          PushAnswer.FAULT);
    }
  }
}
