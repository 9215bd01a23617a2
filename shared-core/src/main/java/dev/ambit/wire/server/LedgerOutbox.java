package dev.ambit.wire.server;

import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.LedgerStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells the forge app what is new in a ledger of decisions. The ledger itself is the outbox: what
 * the app could not be told now, it is told the next time.
 *
 * @param app who is told
 * @param ledger what is told of
 * @param position the file that keeps how far it was told
 */
public record LedgerOutbox(RecordServer app, LedgerStore ledger, Path position) {

  private static final int MOST_AT_ONCE = 500;

  /**
   * Tells what follows, some hundred entries at most.
   *
   * @param fresh the last entries of the ledger, in order, as far as they are at hand: they are
   *     read if these are not enough
   * @return whether there was anything to tell: there may be more
   * @throws IOException if the app does not take it; what it knows already it is not told again
   */
  public boolean tell(List<Entry> fresh) throws IOException {
    long next = next();
    List<Entry> entries = from(next, fresh);
    if (entries.isEmpty()) {
      return false;
    }
    long asked = app.tell(entries);
    if (asked < next) {
      asked = app.tell(from(asked, fresh));
    }
    Files.createDirectories(position.toAbsolutePath().resolveSibling("."));
    Files.writeString(position, Long.toString(asked));
    return asked > next;
  }

  private List<Entry> from(long next, List<Entry> fresh) throws IOException {
    boolean isAtHand = !fresh.isEmpty() && fresh.get(0).sequence() <= next;
    return (isAtHand ? fresh : ledger.entries())
        .stream().filter(entry -> entry.sequence() >= next).limit(MOST_AT_ONCE).toList();
  }

  private long next() throws IOException {
    String text = Files.exists(position) ? Files.readString(position).strip() : "0";
    return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
  }
}
