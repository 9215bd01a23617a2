package dev.ambit.app.store;

import org.jdbi.v3.core.Jdbi;

/**
 * How much waits.
 *
 * @param sql the database
 */
public record Backlog(Jdbi sql) {

  /** Deliveries whose work is not done. */
  public long deliveries() {
    return count("select count(*) from delivery where worked_at is null");
  }

  /** Subjects that are to be judged. */
  public long subjects() {
    return count("select count(*) from subject where wanted > done");
  }

  /** Verdicts that the forge has not been told. */
  public long untold() {
    return count("select count(*) from verdict where reference is null");
  }

  private long count(String query) {
    return sql.withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }
}
