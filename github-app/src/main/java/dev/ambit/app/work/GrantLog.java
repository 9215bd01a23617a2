package dev.ambit.app.work;

import dev.ambit.app.store.DatabaseLedger;
import dev.ambit.app.store.Happened;
import dev.ambit.app.store.SignedRecords;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.provenance.GrantEvent;
import dev.ambit.core.provenance.GrantEvent.Kind;
import dev.ambit.wire.grant.GrantDigest;
import dev.ambit.wire.record.GrantEventJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes what people did about permission: to the log of grants, among the signed records, and to
 * those who listen. All of it stays, or nothing.
 *
 * @param sql the database
 */
record GrantLog(Jdbi sql) {

  /**
   * One act of a person in one repository.
   *
   * @param kept what the record is kept as
   * @param events what the log says of it
   * @param about the id of the grant or decision, or what is revoked
   * @param grant the grant, if it is about one
   * @param decision the decision, if it is about one
   * @param person who acted
   * @param key the id of the key that signed
   * @param envelope the signed record
   * @param note more for people
   */
  record Act(
      RepositoryId repository,
      SignedRecords.Kind kept,
      List<Kind> events,
      String about,
      Optional<String> grant,
      Optional<String> decision,
      String person,
      String key,
      Envelope envelope,
      String note) {}

  /** Writes all of them in one transaction. */
  void write(List<Act> acts, Instant now) throws IOException {
    sql.inTransaction(
        handle -> {
          for (Act act : acts) {
            write(handle, act, now);
          }
          return acts.size();
        });
  }

  private void write(Handle handle, Act act, Instant now) throws IOException {
    SignedRecords.add(
        handle, act.repository(), act.kept(), act.about(), act.person(), act.envelope(), now);
    for (Kind kind : act.events()) {
      GrantEvent event =
          new GrantEvent(
              kind,
              now,
              act.grant(),
              List.of(),
              act.decision(),
              act.person(),
              act.key(),
              GrantDigest.of(act.envelope().body()),
              act.note());
      String line = GrantEventJson.line(event);
      DatabaseLedger.grants(sql, act.repository()).in(handle).append(line);
      Happened.keep(handle, happened(act, kind, line, now));
    }
    if (act.events().contains(Kind.GRANT_APPROVED)) {
      SignedRecords.close(handle, act.repository(), act.about(), now);
    }
  }

  private static Happened.Event happened(Act act, Kind kind, String line, Instant now) {
    String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String id =
        word + "-" + GrantDigest.of((act.repository() + line).getBytes(StandardCharsets.UTF_8));
    return new Happened.Event(0, id, "dev.ambit." + word, act.repository().toString(), now, line);
  }
}
