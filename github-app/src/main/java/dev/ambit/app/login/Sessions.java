package dev.ambit.app.login;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * The sessions, in the database, so that every node knows them. Only a digest of a token is kept.
 * What somebody may do is not kept at all: it is read from the site files each time.
 */
public final class Sessions {

  /** A session that is not used for so long is over. */
  public static final Duration IDLE = Duration.ofMinutes(60);

  /** No session lives longer. */
  public static final Duration LONGEST = Duration.ofHours(12);

  private static final Duration NOTED = Duration.ofMinutes(1);

  private final Jdbi sql;
  private final Clock clock;

  public Sessions(Jdbi sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Begins one; the token, which only the browser gets. Sessions that are over are forgotten. */
  public String begin(Claim claim) {
    String token = Secrets.make();
    OffsetDateTime now = write(clock.instant());
    sql.useTransaction(
        handle -> {
          handle
              .createUpdate(
                  "delete from login_session where seen_at <= :idle or begun_at <= :longest")
              .bind("idle", write(clock.instant().minus(IDLE)))
              .bind("longest", write(clock.instant().minus(LONGEST)))
              .execute();
          handle
              .createUpdate(
                  """
                  insert into login_session (token, kind, who, csrf, begun_at, seen_at)
                  values (:token, :kind, :who, :csrf, :now, :now)
                  """)
              .bind("token", Secrets.digest(token))
              .bind("kind", claim.kind().name())
              .bind("who", claim.value())
              .bind("csrf", Secrets.make())
              .bind("now", now)
              .execute();
        });
    return token;
  }

  /** The session of a token, if it is not over. */
  public Optional<Session> find(String token) {
    Instant now = clock.instant();
    Optional<Session> found =
        sql.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select * from login_session
                        where token = :token and seen_at > :idle and begun_at > :longest
                        """)
                    .bind("token", Secrets.digest(token))
                    .bind("idle", write(now.minus(IDLE)))
                    .bind("longest", write(now.minus(LONGEST)))
                    .map((row, context) -> read(row))
                    .findOne());
    found
        .filter(session -> session.seenAt().plus(NOTED).isBefore(now))
        .ifPresent(session -> seen(token, now));
    return found;
  }

  /** Ends it. */
  public void end(String token) {
    sql.useHandle(
        handle ->
            handle
                .createUpdate("delete from login_session where token = :token")
                .bind("token", Secrets.digest(token))
                .execute());
  }

  private void seen(String token, Instant now) {
    sql.useHandle(
        handle ->
            handle
                .createUpdate("update login_session set seen_at = :now where token = :token")
                .bind("now", write(now))
                .bind("token", Secrets.digest(token))
                .execute());
  }

  private static Session read(ResultSet row) throws SQLException {
    return new Session(
        new Claim(Claim.Kind.valueOf(row.getString("kind")), row.getString("who")),
        row.getString("csrf"),
        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
        row.getObject("seen_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime write(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
