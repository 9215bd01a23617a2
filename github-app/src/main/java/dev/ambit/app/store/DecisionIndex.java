package dev.ambit.app.store;

import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.effect.GrantAmount;
import dev.ambit.core.scope.GrantId;
import dev.ambit.wire.record.DecisionJson;
import dev.ambit.wire.record.DecisionReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Every decision of every enforcement point, to be looked for. The ledgers are the record; this is
 * their index.
 */
public final class DecisionIndex {

  private final Jdbi sql;

  public DecisionIndex(Jdbi sql) {
    this.sql = sql;
  }

  /**
   * A decision in the index.
   *
   * @param decision all of it
   * @param source which enforcement point decided
   * @param subject the pull request or group; empty for a push
   */
  public record Indexed(DecisionRecord decision, String source, Optional<String> subject) {}

  /** Keeps a decision, in the transaction that appends it to its ledger; again is no harm. */
  public static void keep(
      Handle handle, DecisionRecord decision, String source, Optional<String> subject) {
    handle
        .createUpdate(
            """
            insert into decision
              (id, repository, source, subject, word, actor, decided_at, body)
            values (:id, :repository, :source, :subject, :word, :actor, :at, :body)
            on conflict do nothing
            """)
        .bind("id", decision.id().value())
        .bind("repository", decision.repository())
        .bind("source", source)
        .bind("subject", subject)
        .bind("word", decision.word())
        .bind("actor", decision.actor().id().orElse(""))
        .bind("at", Times.write(decision.at()))
        .bind("body", DecisionJson.line(decision))
        .execute();
    for (GrantId grant : grants(decision)) {
      handle
          .createUpdate(
              """
              insert into decision_grant (decision, grant_id) values (:decision, :grant)
              on conflict do nothing
              """)
          .bind("decision", decision.id().value())
          .bind("grant", grant.value())
          .execute();
    }
    Happened.decided(handle, decision, source, subject);
  }

  private static Set<GrantId> grants(DecisionRecord decision) {
    Set<GrantId> grants = new LinkedHashSet<>();
    decision.grants().stream().map(GrantAmount::grant).forEach(grants::add);
    return grants;
  }

  /** The decision with this id, by whomever it was decided. */
  public Optional<Indexed> find(String id) {
    return query(List.of("id = :id"), Map.of("id", id), 1).stream().findFirst();
  }

  /** The decision with this id of one enforcement point. */
  public Optional<DecisionRecord> find(String id, String source) {
    return query(List.of("id = :id", "source = :source"), Map.of("id", id, "source", source), 1)
        .stream()
        .map(Indexed::decision)
        .findFirst();
  }

  /**
   * The newest decisions that fit every condition.
   *
   * @param conditions in SQL, written by us, with {@code :names} for values
   * @param values the values by name
   */
  public List<Indexed> query(Collection<String> conditions, Map<String, ?> values, int most) {
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return sql.withHandle(
        handle -> {
          Query query =
              handle.createQuery(
                  "select * from decision" + where + " order by id desc, source limit :most");
          new LinkedHashMap<>(values).forEach(query::bind);
          return query.bind("most", most).map((row, context) -> read(row)).list();
        });
  }

  private static Indexed read(ResultSet row) throws SQLException {
    return new Indexed(
        DecisionReader.read(row.getString("body")).orElseThrow(),
        row.getString("source"),
        Optional.ofNullable(row.getString("subject")));
  }
}
