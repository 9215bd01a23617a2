package dev.ambit.app.work;

import dev.ambit.app.event.Hint;
import dev.ambit.app.store.Happened;
import dev.ambit.core.identity.Member;
import dev.ambit.wire.record.JsonLine;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells everybody who listens when an agent or an automation changed what protects a branch. No
 * gate can stop that on a forge: the account should not have the right.
 *
 * @param machines which accounts are machines
 * @param sql the database
 * @param clock the time
 */
record RuleChanges(Machines machines, Jdbi sql, Clock clock) {

  /**
   * Hears of a change.
   *
   * @param delivery the id of the delivery that told it
   */
  void heard(Hint.Rules rules, String delivery) throws IOException {
    Optional<Member> machine = machines.behind(rules.repository(), rules.account());
    if (machine.isEmpty()) {
      return;
    }
    String body =
        JsonLine.write(
            JsonLine.object()
                .put("account", rules.account())
                .put("by", machine.get().id())
                .put("what", rules.what()));
    Happened.Event event =
        new Happened.Event(
            0,
            "rules-" + machines.forge().name() + "-" + delivery,
            "dev.ambit.rules.changed",
            machines.forge().id(rules.repository()).toString(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            body);
    sql.useTransaction(handle -> Happened.keep(handle, event));
  }
}
