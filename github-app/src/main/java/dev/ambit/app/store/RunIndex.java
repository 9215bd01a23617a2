package dev.ambit.app.store;

import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.decision.Words;
import dev.ambit.core.provenance.RunRecord;
import dev.ambit.core.scope.GrantId;
import dev.ambit.wire.grant.GrantDigest;
import dev.ambit.wire.record.RunRecordJson;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * What build servers decided about runs, to be looked for. The copied ledgers are the record; this
 * is their index. A record that is told twice, as by a controller with a new token, is one.
 */
public final class RunIndex {

  private static final String NEWEST =
      """
      not exists (select 1 from run_decision later
                  where later.thing = run_decision.thing and later.word <> 'approve'
                    and later.place > run_decision.place) as newest
      """;

  private final Jdbi sql;

  public RunIndex(Jdbi sql) {
    this.sql = sql;
  }

  /**
   * A record in the index.
   *
   * @param run all of it
   * @param source the token that reported it
   * @param isNewest whether nothing was decided about the same run since
   */
  public record Indexed(RunRecord run, String source, boolean isNewest) {

    /** Whether a person's approval would let the run pass now. */
    public boolean waits() {
      return isNewest && run.isHeld() && run.key().isPresent();
    }
  }

  /** Keeps a record, in the transaction that copies it, and tells of it; again is no harm. */
  public static void keep(Handle handle, RunRecord run, RunOrigin origin) {
    if (index(handle, run, origin)) {
      Happened.ran(handle, run, origin.source());
    }
  }

  /** Keeps a record without telling anybody; false if it is there already. */
  static boolean index(Handle handle, RunRecord run, RunOrigin origin) {
    String line = RunRecordJson.line(run);
    return handle
            .createUpdate(
                """
                insert into run_decision
                  (digest, id, repository, source, ledger, word, thing, change, grant_id, actor,
                   decided_at, body)
                values
                  (:digest, :id, :repository, :source, :ledger, :word, :thing, :change, :grant,
                   :actor, :at, :body)
                on conflict do nothing
                """)
            .bind("digest", digest(line))
            .bind("id", run.id().value())
            .bind("repository", run.repository())
            .bind("source", origin.source())
            .bind("ledger", origin.ledger())
            .bind("word", run.word())
            .bind("thing", origin.thing(run))
            .bind("change", run.key().map(ChangeKey::sha256))
            .bind("grant", run.grant().filter(GrantId::isWellFormed))
            .bind("actor", Words.shown(run.actor().id().orElse("")))
            .bind("at", Times.write(run.at()))
            .bind("body", line)
            .execute()
        > 0;
  }

  static String digest(String line) {
    return GrantDigest.of(line.getBytes(StandardCharsets.UTF_8));
  }

  /** The newest of what was told of a decision with this id. */
  public Optional<Indexed> find(DecisionId id) {
    return query(List.of("id = :id"), Map.of("id", id.value()), 1).stream().findFirst();
  }

  /** Everything that was told of a decision or of what an approval of it is bound to. */
  public List<RunRecord> about(DecisionId id, ChangeKey key) {
    return records(
        "id = :id or change = :change", Map.of("id", id.value(), "change", key.sha256()));
  }

  private List<RunRecord> records(String condition, Map<String, ?> values) {
    return sql.withHandle(
        handle -> {
          Query query =
              handle.createQuery(
                  "select body from run_decision where " + condition + " order by place");
          values.forEach(query::bind);
          return query
              .mapTo(String.class)
              .map(body -> RunRecordJson.read(body).orElseThrow())
              .list();
        });
  }

  /** The copied ledgers that tell of runs of a repository, by name. */
  List<String> ledgers(String repository) {
    return sql.withHandle(
        handle ->
            handle
                .createQuery(
                    "select distinct ledger from run_decision where repository = :repository"
                        + " order by ledger")
                .bind("repository", repository)
                .mapTo(String.class)
                .list());
  }

  /**
   * The newest decisions that fit every condition; people's approvals are none.
   *
   * @param conditions in SQL, written by us, with {@code :names} for values
   * @param values the values by name
   */
  public List<Indexed> query(Collection<String> conditions, Map<String, ?> values, int most) {
    StringBuilder where = new StringBuilder(" where word <> 'approve'");
    conditions.forEach(each -> where.append(" and ").append(each));
    return sql.withHandle(
        handle -> {
          Query query =
              handle.createQuery(
                  "select body, source, "
                      + NEWEST
                      + " from run_decision"
                      + where
                      + " order by id desc, place desc limit :most");
          new LinkedHashMap<>(values).forEach(query::bind);
          return query.bind("most", most).map((row, context) -> read(row)).list();
        });
  }

  private static Indexed read(ResultSet row) throws SQLException {
    return new Indexed(
        RunRecordJson.read(row.getString("body")).orElseThrow(),
        row.getString("source"),
        row.getBoolean("newest"));
  }
}
