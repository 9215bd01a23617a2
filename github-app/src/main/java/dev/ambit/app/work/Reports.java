package dev.ambit.app.work;

import dev.ambit.app.store.DatabaseLedger;
import dev.ambit.app.store.DecisionIndex;
import dev.ambit.app.store.LockedLedger;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.ledger.Entry;
import dev.ambit.wire.record.DecisionReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes what other enforcement points report: the entries of their ledgers, each following from the
 * one before. A copy that was taken once cannot be changed by whoever reports.
 *
 * @param sql the database
 */
public record Reports(Jdbi sql) {

  /**
   * What became of a report.
   *
   * @param next the entry that is wanted next
   * @param taken whether it was taken; if not, the report has to begin there
   */
  public record Taken(long next, boolean taken) {}

  /**
   * Takes entries in order; those that are there already are passed over.
   *
   * @param source the name of the token that reports
   * @throws NotAllowed if an entry is not the one that was reported before, does not follow, or
   *     tells of another repository
   */
  public Taken take(String source, RepositoryId repository, List<Entry> entries)
      throws NotAllowed, IOException {
    Optional<String> fault = foreign(repository, entries);
    if (fault.isPresent()) {
      throw new NotAllowed(fault.get());
    }
    try {
      return DatabaseLedger.reported(sql, source, repository)
          .transaction((ledger, handle) -> take(source, entries, ledger, handle));
    } catch (Conflict e) {
      throw new NotAllowed(String.valueOf(e.getMessage()));
    }
  }

  private static final class Conflict extends IOException {

    private static final long serialVersionUID = 1L;

    Conflict(String message) {
      super(message);
    }
  }

  private static Optional<String> foreign(RepositoryId repository, List<Entry> entries) {
    for (Entry entry : entries) {
      Optional<DecisionRecord> decision = DecisionReader.read(entry.body());
      if (decision.filter(each -> !each.repository().equals(repository.toString())).isPresent()) {
        return Optional.of("entry " + entry.sequence() + " is about another repository");
      }
    }
    return Optional.empty();
  }

  private static Taken take(String source, List<Entry> entries, LockedLedger ledger, Handle handle)
      throws IOException {
    for (Entry entry : entries) {
      if (entry.sequence() > ledger.size()) {
        return new Taken(ledger.size(), false);
      }
      if (entry.sequence() == ledger.size()) {
        Optional<String> fault = ledger.fault(entry);
        if (fault.isPresent()) {
          throw new Conflict(fault.get());
        }
        ledger.copy(entry);
        DecisionReader.read(entry.body())
            .ifPresent(decision -> DecisionIndex.keep(handle, decision, source, Optional.empty()));
      } else if (!ledger.holds(entry)) {
        throw new Conflict("entry " + entry.sequence() + " is not the one reported before");
      }
    }
    return new Taken(ledger.size(), true);
  }
}
