package dev.ambit.hooks.audit;

import dev.ambit.hooks.ledger.LogKind;
import dev.ambit.hooks.ledger.LogText;
import dev.ambit.wire.export.ExportedRecord;
import dev.ambit.wire.record.RecordView;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** The records of both logs, in the order in which they happened. */
final class RecordsInOrder {

  private static final String PREFIX = "ambit.dev/log/";

  private final AuditedFolder folder;

  RecordsInOrder(AuditedFolder folder) {
    this.folder = folder;
  }

  /** Tells of every record; the few about grants are held in memory meanwhile. */
  void read(Consumer<ExportedRecord> reader) throws IOException {
    Deque<ExportedRecord> grants = new ArrayDeque<>();
    read(LogKind.GRANTS, grants::add);
    read(
        LogKind.DECISIONS,
        record -> {
          while (!grants.isEmpty() && !grants.element().at().isAfter(record.at())) {
            reader.accept(grants.remove());
          }
          reader.accept(record);
        });
    grants.forEach(reader);
  }

  private void read(LogKind kind, Consumer<ExportedRecord> reader) throws IOException {
    String log = VerifyLedgerCommand.key(folder.get(), kind).name().substring(PREFIX.length());
    Told told = new Told();
    LogText.read(
        folder.files(kind).log(),
        (entry, tree) -> {
          RecordView view = RecordView.of(entry);
          reader.accept(new ExportedRecord(log, told.time(view), view));
        });
  }

  /** The time of the last record that told one. */
  private static final class Told {

    private Instant last = Instant.EPOCH;

    Instant time(RecordView view) {
      last = view.at().orElse(last);
      return last;
    }
  }
}
