package dev.ambit.app.work;

import dev.ambit.app.forge.Account;
import dev.ambit.app.store.DatabaseLedger;
import dev.ambit.core.event.Principal;
import dev.ambit.core.event.Push;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.event.Transport;
import dev.ambit.core.ledger.Entry;
import dev.ambit.wire.record.LandedJson;
import dev.ambit.wire.record.LedgerReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes what landed into the ledger, with whoever the forge says moved the branch.
 *
 * @param sql the database
 */
record LandingRecords(Jdbi sql) {

  /** The ledger with the landing in it; one that a crash left half done is recorded once. */
  List<Entry> record(LandingPlace place, RefUpdate update, Instant at) throws IOException {
    List<Principal> movers =
        place.forge().state().movers(place.path(), update).stream()
            .map(Account::principals)
            .flatMap(List::stream)
            .distinct()
            .toList();
    Push push =
        new Push(
            place.id(),
            new Transport(place.forge().kind(), "merge", movers, List.of()),
            List.of(update),
            List.of());
    return DatabaseLedger.decisions(sql, place.id())
        .transaction(
            (ledger, handle) -> {
              List<Entry> entries = new ArrayList<>(ledger.entries());
              if (!isNewest(entries, update)) {
                entries.add(ledger.append(LandedJson.line(push, at, List.of())));
              }
              return entries;
            });
  }

  private static boolean isNewest(List<Entry> entries, RefUpdate update) throws IOException {
    return LedgerReader.history(entries).landings().stream()
        .flatMap(landing -> landing.refs().stream())
        .filter(each -> each.ref().equals(update.ref()))
        .reduce((a, b) -> b)
        .filter(update::equals)
        .isPresent();
  }
}
