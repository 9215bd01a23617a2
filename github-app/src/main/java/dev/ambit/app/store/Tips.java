package dev.ambit.app.store;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RepositoryId;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/**
 * Where protected branches stood when what landed there was last looked at.
 *
 * @param sql the database
 */
public record Tips(Jdbi sql) {

  /** By branch. */
  public Map<RefName, Oid> of(RepositoryId repository) {
    Map<RefName, Oid> tips = new TreeMap<>();
    sql.useHandle(
        handle ->
            handle
                .createQuery("select * from branch_tip where repository = :repository")
                .bind("repository", repository.toString())
                .map(
                    (row, context) ->
                        Map.entry(
                            new RefName(row.getString("ref")), new Oid(row.getString("commit_id"))))
                .forEach(tip -> tips.put(tip.getKey(), tip.getValue())));
    return tips;
  }

  /** Notes where a branch stands. */
  public void keep(RepositoryId repository, RefName ref, Oid tip) {
    sql.useTransaction(
        handle -> {
          for (String statement :
              new String[] {
                """
                insert into branch_tip (repository, ref, commit_id)
                values (:repository, :ref, :tip) on conflict do nothing
                """,
                """
                update branch_tip set commit_id = :tip
                where repository = :repository and ref = :ref
                """
              }) {
            handle
                .createUpdate(statement)
                .bind("repository", repository.toString())
                .bind("ref", ref.value())
                .bind("tip", tip.hex())
                .execute();
          }
        });
  }
}
