package dev.ambit.app.login;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Attempts to log in that are under way. Each can be ended once, within ten minutes. */
public final class Attempts {

  /** How long somebody may take at the identity server. */
  public static final Duration LIFE = Duration.ofMinutes(10);

  private final Jdbi sql;
  private final Clock clock;

  public Attempts(Jdbi sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Begins one; older ones that were never ended are forgotten. */
  public Attempt begin(String next) {
    Attempt attempt = Attempt.towards(next);
    sql.useTransaction(
        handle -> {
          handle
              .createUpdate("delete from login_attempt where begun_at <= :old")
              .bind("old", clock.instant().minus(LIFE).atOffset(ZoneOffset.UTC))
              .execute();
          handle
              .createUpdate(
                  """
                  insert into login_attempt (state, nonce, verifier, next_page, begun_at)
                  values (:state, :nonce, :verifier, :next, :now)
                  """)
              .bind("state", Secrets.digest(attempt.state()))
              .bind("nonce", attempt.nonce())
              .bind("verifier", attempt.verifier())
              .bind("next", attempt.next())
              .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
              .execute();
        });
    return attempt;
  }

  /** Ends the attempt of this state; empty if there is none, or it took too long. */
  public Optional<Attempt> end(String state) {
    String digest = Secrets.digest(state);
    return sql.inTransaction(
        handle -> {
          Optional<Attempt> found =
              handle
                  .createQuery(
                      "select * from login_attempt where state = :state and begun_at > :old")
                  .bind("state", digest)
                  .bind("old", clock.instant().minus(LIFE).atOffset(ZoneOffset.UTC))
                  .map(
                      (row, context) ->
                          new Attempt(
                              state,
                              row.getString("nonce"),
                              row.getString("verifier"),
                              row.getString("next_page")))
                  .findOne();
          int ended =
              handle
                  .createUpdate("delete from login_attempt where state = :state")
                  .bind("state", digest)
                  .execute();
          return found.filter(attempt -> ended == 1);
        });
  }
}
