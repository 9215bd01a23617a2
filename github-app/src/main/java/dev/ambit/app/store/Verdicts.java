package dev.ambit.app.store;

import dev.ambit.core.event.Oid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What was decided and told, so that nothing is told twice and nothing decided stays untold. */
public final class Verdicts {

  private final Jdbi sql;

  public Verdicts(Jdbi sql) {
    this.sql = sql;
  }

  /** Keeps a verdict that is to be told, in the transaction that keeps the decision. */
  public static void keep(Handle handle, StoredVerdict verdict) {
    handle
        .createUpdate(
            """
            insert into verdict
              (forge, repository, subject, commit_id, before_id, passed, decision, answer, report,
               decided_at)
            values
              (:forge, :repository, :subject, :commit, :before, :passed, :decision, :answer, :report,
               :at)
            """)
        .bind("forge", verdict.subject().forge())
        .bind("repository", verdict.subject().repository())
        .bind("subject", verdict.subject().name())
        .bind("commit", verdict.commit().hex())
        .bind("before", verdict.before().hex())
        .bind("passed", verdict.passed())
        .bind("decision", verdict.decision())
        .bind("answer", verdict.answer())
        .bind("report", verdict.report())
        .bind("at", Times.write(verdict.decidedAt()))
        .execute();
  }

  /** The newest verdict on a subject. */
  public Optional<StoredVerdict> newest(Subject subject) {
    return newest(subject, "");
  }

  /** The newest verdict that let a subject pass. */
  public Optional<StoredVerdict> newestPassed(Subject subject) {
    return newest(subject, " and passed");
  }

  private Optional<StoredVerdict> newest(Subject subject, String condition) {
    return sql.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from verdict where forge = :forge and repository = :repository"
                        + " and subject = :subject"
                        + condition
                        + " order by sequence desc limit 1")
                .bind("forge", subject.forge())
                .bind("repository", subject.repository())
                .bind("subject", subject.name())
                .map((row, context) -> read(row))
                .findOne());
  }

  /** Whether a commit of a repository was let pass, for whatever subject. */
  public boolean passed(String forge, String repository, Oid commit) {
    return sql.withHandle(
        handle ->
            handle
                    .createQuery(
                        """
                    select count(*) from verdict
                    where forge = :forge and repository = :repository
                      and commit_id = :commit and passed
                    """)
                    .bind("forge", forge)
                    .bind("repository", repository)
                    .bind("commit", commit.hex())
                    .mapTo(Long.class)
                    .one()
                > 0);
  }

  /** The verdict that the forge knows by this id. */
  public Optional<StoredVerdict> toldAs(String forge, String repository, String reference) {
    return sql.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from verdict
                    where forge = :forge and repository = :repository and reference = :reference
                    """)
                .bind("forge", forge)
                .bind("repository", repository)
                .bind("reference", reference)
                .map((row, context) -> read(row))
                .findOne());
  }

  /** The verdict of a decision. */
  public Optional<StoredVerdict> of(String decision) {
    return sql.withHandle(
        handle ->
            handle
                .createQuery("select * from verdict where decision = :decision")
                .bind("decision", decision)
                .map((row, context) -> read(row))
                .findOne());
  }

  /** The newest verdicts of all, for people to look at. */
  public List<StoredVerdict> latest(int most) {
    return sql.withHandle(
        handle ->
            handle
                .createQuery("select * from verdict order by sequence desc limit :most")
                .bind("most", most)
                .map((row, context) -> read(row))
                .list());
  }

  /** Notes that the forge was told. */
  public void posted(String decision, String reference, Instant at) {
    sql.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update verdict set posted_at = :at, reference = :reference"
                        + " where decision = :decision")
                .bind("at", Times.write(at))
                .bind("reference", reference)
                .bind("decision", decision)
                .execute());
  }

  private static StoredVerdict read(ResultSet row) throws SQLException {
    return new StoredVerdict(
        new Subject(row.getString("forge"), row.getString("repository"), row.getString("subject")),
        new Oid(row.getString("commit_id")),
        new Oid(row.getString("before_id")),
        row.getBoolean("passed"),
        row.getString("decision"),
        row.getString("answer"),
        row.getString("report"),
        Times.read(row, "decided_at"),
        Optional.ofNullable(row.getString("reference")));
  }
}
