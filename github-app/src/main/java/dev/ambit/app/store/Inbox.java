package dev.ambit.app.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The deliveries, each kept once by the forge's id. */
public final class Inbox {

  private final Jdbi sql;

  public Inbox(Jdbi sql) {
    this.sql = sql;
  }

  /** Keeps a delivery; false if one of this id is kept already. On return it is durable. */
  public boolean keep(Delivery delivery) {
    return sql.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into delivery (forge, id, event, body, received_at)
                        values (:forge, :id, :event, :body, :at) on conflict do nothing
                        """)
                    .bind("forge", delivery.forge())
                    .bind("id", delivery.id())
                    .bind("event", delivery.event())
                    .bind("body", delivery.body().getBytes(StandardCharsets.UTF_8))
                    .bind("at", Times.write(delivery.receivedAt()))
                    .execute()
                > 0);
  }

  /** The delivery, if its work is still to be done. */
  public Optional<Delivery> open(String forge, String id) {
    return sql.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from delivery where forge = :forge and id = :id and worked_at is null")
                .bind("forge", forge)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
  }

  /** Those whose work is still to be done, the oldest first, received before {@code before}. */
  public List<Delivery> openBefore(Instant before, int most) {
    return sql.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from delivery where worked_at is null and received_at < :before
                    order by received_at, forge, id limit :most
                    """)
                .bind("before", Times.write(before))
                .bind("most", most)
                .map((row, context) -> read(row))
                .list());
  }

  /** Notes that a delivery's work is done. */
  public void worked(String forge, String id, Instant at) {
    sql.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update delivery set worked_at = :at where forge = :forge and id = :id")
                .bind("at", Times.write(at))
                .bind("forge", forge)
                .bind("id", id)
                .execute());
  }

  private static Delivery read(ResultSet row) throws SQLException {
    return new Delivery(
        row.getString("forge"),
        row.getString("id"),
        row.getString("event"),
        new String(row.getBytes("body"), StandardCharsets.UTF_8),
        Times.read(row, "received_at"));
  }
}
