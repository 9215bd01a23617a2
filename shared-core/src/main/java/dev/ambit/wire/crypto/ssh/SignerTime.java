package dev.ambit.wire.crypto.ssh;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** The times of ssh-keygen(1): YYYYMMDD or YYYYMMDDHHMM[SS], with a Z for UTC. */
final class SignerTime {

  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final String MIDNIGHT = "000000";

  private SignerTime() {}

  static Instant parse(String text, ZoneId zone) throws MalformedSsh {
    boolean utc = text.endsWith("Z") || text.endsWith("z");
    String digits = utc ? text.substring(0, text.length() - 1) : text;
    if (!digits.matches("[0-9]{8}([0-9]{4}([0-9]{2})?)?")) {
      throw new MalformedSsh(
          "'" + text + "' is not a time; write YYYYMMDD or YYYYMMDDHHMM[SS], with Z for UTC");
    }
    try {
      String full = digits + MIDNIGHT.substring(digits.length() - "YYYYMMDD".length());
      return LocalDateTime.parse(full, FULL).atZone(utc ? ZoneOffset.UTC : zone).toInstant();
    } catch (DateTimeException e) {
      throw new MalformedSsh("'" + text + "' is a time that no calendar has", e);
    }
  }
}
