package dev.ambit.hooks.receive;

import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.LedgerStore;
import dev.ambit.wire.server.RecordServer;
import dev.ambit.wire.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Tells the forge app what is new in the ledger of decisions. The ledger is the outbox: what the
 * app could not be told now, it is told after a later push. No push is refused for it.
 */
final class DecisionReports {

  private static final int MOST_AT_ONCE = 500;

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
        tell(app.get(), fresh);
      }
    } catch (IOException e) {
      // The next push tells it.
    }
  }

  private void tell(RecordServer app, List<Entry> fresh) throws IOException {
    long next = next();
    List<Entry> entries = fresh.get(0).sequence() == next ? fresh : from(next);
    long asked = entries.isEmpty() ? next : app.tell(entries);
    if (asked < next && !entries.isEmpty()) {
      asked = app.tell(from(asked));
    }
    Files.writeString(position(), Long.toString(asked));
  }

  private List<Entry> from(long next) throws IOException {
    return ledger.entries().stream().skip(next).limit(MOST_AT_ONCE).toList();
  }

  private long next() throws IOException {
    Path file = position();
    String text = Files.exists(file) ? Files.readString(file).strip() : "0";
    return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
  }

  private Path position() {
    return folder.server().resolve("told");
  }
}
