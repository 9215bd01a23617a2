package dev.ambit.app.store;

import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.provenance.RunRecord;
import dev.ambit.wire.record.DecisionJson;
import dev.ambit.wire.record.JsonLine;
import dev.ambit.wire.record.RunRecordJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What happened, in order, for those who listen: pages, machines, webhooks. */
public final class Happened {

  private final Jdbi sql;

  public Happened(Jdbi sql) {
    this.sql = sql;
  }

  /**
   * Something that happened.
   *
   * @param sequence its place
   * @param id the same whenever it is told
   * @param type such as {@code dev.ambit.decision}
   * @param repository where, as {@code host/path}
   * @param at when
   * @param body what, as JSON
   */
  public record Event(
      long sequence, String id, String type, String repository, Instant at, String body) {}

  static void decided(
      Handle handle, DecisionRecord decision, String source, Optional<String> subject) {
    String body =
        JsonLine.write(
            JsonLine.object()
                .put("source", source)
                .put("subject", subject.orElse(""))
                .set("decision", JsonLine.read(DecisionJson.line(decision))));
    keep(
        handle,
        new Event(
            0,
            "decision-" + decision.id() + "-" + source,
            "dev.ambit.decision." + decision.word(),
            decision.repository(),
            decision.at(),
            body));
  }

  static void ran(Handle handle, RunRecord run, String source) {
    String line = RunRecordJson.line(run);
    String body =
        JsonLine.write(JsonLine.object().put("source", source).set("run", JsonLine.read(line)));
    keep(
        handle,
        new Event(
            0,
            "run-" + RunIndex.digest(line),
            "dev.ambit.run." + run.word(),
            run.repository(),
            run.at(),
            body));
  }

  /** Keeps an event in the transaction that makes it true; one of the same id is kept once. */
  public static void keep(Handle handle, Event event) {
    handle
        .createUpdate(
            """
            insert into event (id, type, repository, happened_at, body)
            values (:id, :type, :repository, :at, :body) on conflict do nothing
            """)
        .bind("id", event.id())
        .bind("type", event.type())
        .bind("repository", event.repository())
        .bind("at", Times.write(event.at()))
        .bind("body", event.body())
        .execute();
  }

  /** Those after a place, the oldest first. */
  public List<Event> after(long sequence, int most) {
    return sql.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from event where sequence > :after order by sequence limit :most")
                .bind("after", sequence)
                .bind("most", most)
                .map((row, context) -> read(row))
                .list());
  }

  /** The place of the newest; 0 if nothing happened yet. */
  public long newest() {
    return sql.withHandle(
        handle ->
            handle
                .createQuery("select coalesce(max(sequence), 0) from event")
                .mapTo(Long.class)
                .one());
  }

  /** Those that nobody outside was told yet, the oldest first. */
  public List<Event> unsent(int most) {
    return sql.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from event where sent_at is null order by sequence limit :most")
                .bind("most", most)
                .map((row, context) -> read(row))
                .list());
  }

  /** Notes that one was told outside. */
  public void sent(String id, Instant at) {
    sql.useHandle(
        handle ->
            handle
                .createUpdate("update event set sent_at = :at where id = :id")
                .bind("at", Times.write(at))
                .bind("id", id)
                .execute());
  }

  private static Event read(ResultSet row) throws SQLException {
    return new Event(
        row.getLong("sequence"),
        row.getString("id"),
        row.getString("type"),
        row.getString("repository"),
        Times.read(row, "happened_at"),
        row.getString("body"));
  }
}
