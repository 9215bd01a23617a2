package dev.ambit.app.work;

import dev.ambit.app.event.Hint;
import dev.ambit.app.facts.SiteFault;
import dev.ambit.app.facts.Sites;
import dev.ambit.app.forge.Account;
import dev.ambit.app.forge.Forge;
import dev.ambit.app.store.Happened;
import dev.ambit.core.identity.Member;
import dev.ambit.core.identity.Party;
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
 * @param forge where
 * @param sites who is who
 * @param sql the database
 * @param clock the time
 */
record RuleChanges(Forge forge, Sites sites, Jdbi sql, Clock clock) {

  /**
   * Hears of a change.
   *
   * @param delivery the id of the delivery that told it
   */
  void heard(Hint.Rules rules, String delivery) throws IOException {
    Optional<Member> machine = machine(rules);
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
            "rules-" + forge.name() + "-" + delivery,
            "dev.ambit.rules.changed",
            forge.id(rules.repository()).toString(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            body);
    sql.useTransaction(handle -> Happened.keep(handle, event));
  }

  private Optional<Member> machine(Hint.Rules rules) throws IOException {
    try {
      return sites
          .of(forge.id(rules.repository()))
          .site()
          .registry()
          .known(Account.named(rules.account()).principals())
          .stream()
          .filter(member -> member.party() != Party.HUMAN)
          .findFirst();
    } catch (SiteFault e) {
      return Optional.empty();
    }
  }
}
