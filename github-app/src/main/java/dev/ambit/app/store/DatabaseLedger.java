package dev.ambit.app.store;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.ledger.Chain;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.LedgerStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The ledger of one repository, in the database. Whoever reads what was used and then records more
 * of it does both in one {@link #transaction}, on whichever node.
 */
public final class DatabaseLedger {

  private final Jdbi sql;
  private final String repository;

  public DatabaseLedger(Jdbi sql, RepositoryId repository) {
    this.sql = sql;
    this.repository = repository.toString();
  }

  /** Work on the locked ledger, and on the same transaction. */
  @FunctionalInterface
  public interface Work<T> {
    T on(LedgerStore ledger, Handle handle) throws IOException;
  }

  /**
   * Does some work while no node reads or writes this ledger; all of it stays, or nothing.
   *
   * @throws IOException if the chain is broken or the work fails
   */
  public <T> T transaction(Work<T> work) throws IOException {
    return sql.inTransaction(
        handle -> {
          lock(handle);
          return work.on(new Locked(handle, repository), handle);
        });
  }

  private void lock(Handle handle) {
    handle
        .createUpdate(
            """
            insert into ledger (repository, entries) values (:repository, 0)
            on conflict do nothing
            """)
        .bind("repository", repository)
        .execute();
    handle
        .createQuery("select entries from ledger where repository = :repository for update")
        .bind("repository", repository)
        .mapTo(Long.class)
        .one();
  }

  private record Locked(Handle handle, String repository) implements LedgerStore {

    @Override
    public Entry append(String body) throws IOException {
      List<Entry> entries = entries();
      Optional<Entry> last =
          entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
      Entry entry = Chain.next(last, body);
      handle
          .createUpdate(
              """
              insert into ledger_entry (repository, sequence, previous, hash, body)
              values (:repository, :sequence, :previous, :hash, :body)
              """)
          .bind("repository", repository)
          .bind("sequence", entry.sequence())
          .bind("previous", entry.previous())
          .bind("hash", entry.hash())
          .bind("body", entry.body())
          .execute();
      handle
          .createUpdate("update ledger set entries = :count where repository = :repository")
          .bind("count", entry.sequence() + 1)
          .bind("repository", repository)
          .execute();
      return entry;
    }

    @Override
    public List<Entry> entries() throws IOException {
      List<Entry> entries =
          handle
              .createQuery(
                  "select * from ledger_entry where repository = :repository order by sequence")
              .bind("repository", repository)
              .map(
                  (row, context) ->
                      new Entry(
                          row.getLong("sequence"),
                          row.getString("previous"),
                          row.getString("body"),
                          row.getString("hash")))
              .list();
      long count =
          handle
              .createQuery("select entries from ledger where repository = :repository")
              .bind("repository", repository)
              .mapTo(Long.class)
              .one();
      Optional<String> fault = Chain.fault(entries);
      if (fault.isPresent() || entries.size() != count) {
        throw new IOException(
            "the ledger of "
                + repository
                + " is broken: "
                + fault.orElse("it has " + entries.size() + " entries, not " + count));
      }
      return entries;
    }
  }
}
