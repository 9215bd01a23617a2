package dev.ambit.app.store;

import dev.ambit.core.provenance.RunRecord;
import dev.ambit.wire.record.RunRecordJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The migration that finds the decisions about runs in the logs that were copied before there was
 * an index of them. Nobody is told of these: they are no news.
 */
final class OlderRuns implements JavaMigration {

  private static final MigrationVersion AFTER_THE_TABLE = MigrationVersion.fromVersion("022");
  private static final String ENTRIES =
      """
      select entry.repository, entry.body, begin.hash as controller
      from ledger_entry entry
      join ledger_entry begin on begin.repository = entry.repository and begin.sequence = 0
      where entry.repository like 'reported:%' and entry.body like '%"type":"run"%'
      order by entry.repository, entry.sequence
      """;

  private record Told(String ledger, String controller, RunRecord run) {

    RunOrigin origin() {
      String rest = ledger.substring(DatabaseLedger.REPORTED.length());
      return new RunOrigin(rest.substring(0, rest.indexOf(':')), ledger, controller);
    }
  }

  @Override
  public MigrationVersion getVersion() {
    return AFTER_THE_TABLE;
  }

  @Override
  public String getDescription() {
    return "older runs";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    Jdbi.create(context.getConnection()).useHandle(OlderRuns::index);
  }

  private static void index(Handle handle) {
    List<Told> told =
        handle.createQuery(ENTRIES).map((row, context) -> read(row)).list().stream()
            .flatMap(Optional::stream)
            .toList();
    told.forEach(each -> RunIndex.index(handle, each.run(), each.origin()));
  }

  /** What cannot be read was never asked of the reporter, and is not to be held against it now. */
  private static Optional<Told> read(ResultSet row) throws SQLException {
    String ledger = row.getString("repository");
    String controller = row.getString("controller");
    try {
      return RunRecordJson.read(row.getString("body"))
          .map(run -> new Told(ledger, controller, run));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
