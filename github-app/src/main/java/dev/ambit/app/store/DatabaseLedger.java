package dev.ambit.app.store;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.ledger.Entry;
import java.io.IOException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A ledger in the database. Whoever reads what was used and then records more of it does both in
 * one {@link #transaction}, on whichever node.
 */
public final class DatabaseLedger {

  static final String REPORTED = "reported:";

  private final Jdbi sql;
  private final String name;

  private DatabaseLedger(Jdbi sql, String name) {
    this.sql = sql;
    this.name = name;
  }

  /** The app's own decisions about a repository. */
  public static DatabaseLedger decisions(Jdbi sql, RepositoryId repository) {
    return new DatabaseLedger(sql, repository.toString());
  }

  /** Who asked for, approved, issued and revoked grants of a repository. */
  public static DatabaseLedger grants(Jdbi sql, RepositoryId repository) {
    return new DatabaseLedger(sql, "grants:" + repository);
  }

  /** The copy of the ledger of another enforcement point, by the token that it reports with. */
  public static DatabaseLedger reported(Jdbi sql, String source, RepositoryId repository) {
    return new DatabaseLedger(sql, REPORTED + source + ":" + repository);
  }

  /** The ledger that is kept under this name. */
  static DatabaseLedger named(Jdbi sql, String name) {
    return new DatabaseLedger(sql, name);
  }

  /** Work on the locked ledger, and on the same transaction. */
  @FunctionalInterface
  public interface Work<T> {

    T on(LockedLedger ledger, Handle handle) throws IOException;
  }

  /**
   * Does some work while no node reads or writes this ledger; all of it stays, or nothing.
   *
   * @throws IOException if the chain is broken or the work fails
   */
  public <T> T transaction(Work<T> work) throws IOException {
    return sql.inTransaction(handle -> work.on(in(handle), handle));
  }

  /** The ledger, locked for the rest of this transaction. */
  public LockedLedger in(Handle handle) throws IOException {
    handle
        .createUpdate(
            """
            insert into ledger (repository, entries) values (:name, 0)
            on conflict do nothing
            """)
        .bind("name", name)
        .execute();
    return LockedLedger.lock(handle, name);
  }

  /** Appends one record. */
  public Entry append(String body) throws IOException {
    return transaction((ledger, handle) -> ledger.append(body));
  }
}
