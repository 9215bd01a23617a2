package dev.ambit.wire.export;

/** Writes records for another system. */
@FunctionalInterface
public interface Export {

  /** The record as one line. */
  String line(ExportedRecord record);
}
