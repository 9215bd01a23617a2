package dev.ambit.hooks.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Reads the date from which on history is replayed. */
final class SinceDate {

  private SinceDate() {}

  /**
   * A day, which begins at midnight UTC, or a time.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static Instant parse(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "--since is written 2026-01-31 or 2026-01-31T12:00:00Z, not " + text, e);
    }
  }
}
