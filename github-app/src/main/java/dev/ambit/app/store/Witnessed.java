package dev.ambit.app.store;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.decision.DecisionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Approvals that people gave on a forge. The forge authenticated them; nobody's key signed, so the
 * app answers for what it saw.
 */
public final class Witnessed {

  private final Jdbi sql;

  public Witnessed(Jdbi sql) {
    this.sql = sql;
  }

  /**
   * Keeps an approval; false if this person approved this decision already.
   *
   * @param account the account on the forge
   * @param way {@code button} or {@code comment}
   */
  public boolean keep(Approval approval, String account, String way) {
    return sql.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into approval (decision, approver, change, account, way, given_at)
                        values (:decision, :approver, :change, :account, :way, :at)
                        on conflict do nothing
                        """)
                    .bind("decision", approval.decision().value())
                    .bind("approver", approval.approver())
                    .bind("change", approval.key().sha256())
                    .bind("account", account)
                    .bind("way", way)
                    .bind("at", Times.write(approval.at()))
                    .execute()
                > 0);
  }

  /** Every approval given after {@code at}, the oldest first. */
  public List<Approval> since(Instant at) {
    return sql.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from approval where given_at > :at order by given_at, approver")
                .bind("at", Times.write(at))
                .map((row, context) -> read(row))
                .list());
  }

  private static Approval read(ResultSet row) throws SQLException {
    return new Approval(
        new ChangeKey(row.getString("change")),
        new DecisionId(row.getString("decision")),
        row.getString("approver"),
        Times.read(row, "given_at"));
  }
}
