package dev.ambit.app.store;

import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.Usage;
import dev.ambit.wire.record.PastUseMemory;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/**
 * How much of each grant is used, by every ledger that the app has.
 *
 * @param sql the database
 */
public record UsedAmounts(Jdbi sql) {

  /** By grant; a grant that nobody used is not in it. */
  public Map<GrantId, Usage> all() {
    Map<GrantId, Usage> used = new TreeMap<>();
    sql.useHandle(
        handle ->
            handle
                .createQuery("select memory from ledger where memory is not null")
                .mapTo(String.class)
                .forEach(
                    memory ->
                        PastUseMemory.KIND
                            .recall(memory)
                            .past()
                            .amounts()
                            .forEach((grant, usage) -> used.merge(grant, usage, Usage::plus))));
    return used;
  }
}
