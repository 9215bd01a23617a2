package dev.ambit.hooks.receive;

import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.LedgerStore;
import dev.ambit.wire.server.LedgerOutbox;
import dev.ambit.wire.server.RecordServer;
import dev.ambit.wire.site.Site;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Tells the forge app what is new in the ledger of decisions. What the app could not be told now,
 * it is told after a later push. No push is refused for it.
 */
final class DecisionReports {

  private final AmbitFolder folder;
  private final LedgerStore ledger;

  DecisionReports(AmbitFolder folder, LedgerStore ledger) {
    this.folder = folder;
    this.ledger = ledger;
  }

  /** Tells it, if the site names an app; {@code fresh} was appended just now. */
  void tell(Site site, List<Entry> fresh) {
    try {
      Optional<RecordServer> app = SiteServer.speaker(site, folder);
      if (app.isPresent() && !fresh.isEmpty()) {
        var unused =
            new LedgerOutbox(app.get(), ledger, folder.server().resolve("told")).tell(fresh);
      }
    } catch (IOException e) {
      // The next push tells it.
    }
  }
}
