package dev.ambit.app.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What is due to be judged. Each wish raises a counter; a judgement that began after the wish
 * settles it. So many wishes for one subject make one judgement, and none is lost that comes while
 * one is under way.
 */
public final class Subjects {

  private final Jdbi sql;

  public Subjects(Jdbi sql) {
    this.sql = sql;
  }

  /** Wishes for a judgement of the subject as it is from now on. */
  public void want(Subject subject) {
    sql.useTransaction(
        handle -> {
          bound(
              handle,
              """
              insert into subject (forge, repository, name, wanted, done)
              values (:forge, :repository, :name, 0, 0) on conflict do nothing
              """,
              subject);
          bound(handle, "update subject set wanted = wanted + 1" + WHERE, subject);
        });
  }

  private static final String WHERE =
      " where forge = :forge and repository = :repository and name = :name";

  private static int bound(Handle handle, String statement, Subject subject) {
    return handle
        .createUpdate(statement)
        .bind("forge", subject.forge())
        .bind("repository", subject.repository())
        .bind("name", subject.name())
        .execute();
  }

  /** How many wishes there were; 0 if none. */
  public long wanted(Subject subject) {
    return number("wanted", subject);
  }

  /** The wishes that are settled. */
  public long done(Subject subject) {
    return number("done", subject);
  }

  private long number(String column, Subject subject) {
    return sql.withHandle(
        handle ->
            handle
                .createQuery("select " + column + " from subject" + WHERE)
                .bind("forge", subject.forge())
                .bind("repository", subject.repository())
                .bind("name", subject.name())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
  }

  /** Settles every wish up to {@code wanted}, by a judgement that ended at {@code at}. */
  public void settle(Subject subject, long wanted, Instant at) {
    sql.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update subject set settled_at = :at, done = :done"
                        + WHERE
                        + " and done < :done")
                .bind("at", Times.write(at))
                .bind("done", wanted)
                .bind("forge", subject.forge())
                .bind("repository", subject.repository())
                .bind("name", subject.name())
                .execute());
  }

  /** Whether a judgement of the subject ended after {@code at}. */
  public boolean isSettledSince(Subject subject, Instant at) {
    return sql.withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from subject" + WHERE + " and settled_at > :at")
                    .bind("at", Times.write(at))
                    .bind("forge", subject.forge())
                    .bind("repository", subject.repository())
                    .bind("name", subject.name())
                    .mapTo(Long.class)
                    .one())
        > 0;
  }

  /** Those with a wish that is not settled. */
  public List<Subject> due(int most) {
    return sql.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select forge, repository, name from subject where wanted > done
                    order by forge, repository, name limit :most
                    """)
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Subject(
                            row.getString("forge"),
                            row.getString("repository"),
                            row.getString("name")))
                .list());
  }
}
