package dev.ambit.wire.export;

import dev.ambit.wire.record.RecordView;

/** Writes records for another system. */
@FunctionalInterface
public interface Export {

  /**
   * The record as one line.
   *
   * @param log the log's name, such as {@code decisions}
   */
  String line(String log, RecordView record);
}
