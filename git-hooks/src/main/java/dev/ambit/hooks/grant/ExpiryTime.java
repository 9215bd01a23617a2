package dev.ambit.hooks.grant;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of a grant: so long from now, or a time in UTC. */
final class ExpiryTime {

  private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,4})([mhd])");
  private static final Map<String, Duration> UNITS =
      Map.of("m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));

  private ExpiryTime() {}

  static Instant parse(String text, Instant now) {
    Matcher span = SPAN.matcher(text);
    try {
      return span.matches()
          ? now.plus(unit(span.group(2)).multipliedBy(Long.parseLong(span.group(1))))
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "--expires is a span such as 8h or 2d, or a time such as 2026-11-24T09:00:00Z", e);
    }
  }

  private static Duration unit(String letter) {
    return UNITS.getOrDefault(letter, Duration.ZERO);
  }
}
