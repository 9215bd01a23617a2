package dev.ambit.app.work;

import dev.ambit.app.store.DatabaseLedger;
import dev.ambit.app.store.DecisionIndex;
import dev.ambit.app.store.LockedLedger;
import dev.ambit.app.store.RunIndex;
import dev.ambit.app.store.RunOrigin;
import dev.ambit.app.store.Token;
import dev.ambit.core.decision.Words;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.provenance.RunRecord;
import dev.ambit.wire.record.DecisionReader;
import dev.ambit.wire.record.RunRecordJson;
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
   * @param by the token that reports; what it tells is kept under its name
   * @param repository whose ledger it is; a build server's tells of runs of its other repositories
   *     too
   * @throws NotAllowed if an entry is not the one that was reported before, does not follow, or
   *     tells of a repository that the token is not for
   */
  public Taken take(Token by, RepositoryId repository, List<Entry> entries)
      throws NotAllowed, IOException {
    Optional<String> fault = foreign(by, repository, entries);
    if (fault.isPresent()) {
      throw new NotAllowed(fault.get());
    }
    try {
      return DatabaseLedger.reported(sql, by.name(), repository)
          .transaction((ledger, handle) -> take(by.name(), entries, ledger, handle));
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

  private static Optional<String> foreign(Token by, RepositoryId repository, List<Entry> entries) {
    for (Entry entry : entries) {
      Optional<DecisionRecord> decision = DecisionReader.read(entry.body());
      if (decision.filter(each -> !each.repository().equals(repository.toString())).isPresent()) {
        return Optional.of("entry " + entry.sequence() + " is about another repository");
      }
      Optional<RunRecord> run = RunRecordJson.read(entry.body());
      if (run.filter(each -> !by.covers(each.repository())).isPresent()) {
        return Optional.of(
            "entry %d is about a run of %s, another repository than the token is for: make one for"
                    .formatted(entry.sequence(), Words.shown(run.get().repository()))
                + " both");
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
        index(source, entry, ledger, handle);
      } else if (!ledger.holds(entry)) {
        throw new Conflict("entry " + entry.sequence() + " is not the one reported before");
      }
    }
    return new Taken(ledger.size(), true);
  }

  private static void index(String source, Entry entry, LockedLedger ledger, Handle handle) {
    DecisionReader.read(entry.body())
        .ifPresent(decision -> DecisionIndex.keep(handle, decision, source, Optional.empty()));
    RunRecordJson.read(entry.body())
        .ifPresent(
            run ->
                RunIndex.keep(
                    handle,
                    run,
                    new RunOrigin(source, ledger.name(), ledger.origin().orElseThrow())));
  }
}
