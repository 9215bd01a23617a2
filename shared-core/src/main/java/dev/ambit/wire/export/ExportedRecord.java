package dev.ambit.wire.export;

import dev.ambit.wire.record.RecordView;
import java.time.Instant;

/**
 * A record on its way to another system.
 *
 * @param log the name of its log, which no log of another server has
 * @param at when; for a record that tells no time, that of the one before it
 * @param view what it tells
 */
public record ExportedRecord(String log, Instant at, RecordView view) {

  /** An id that no other record has, of whatever repository or server. */
  public String id() {
    return log + "/" + view.sequence();
  }
}
