package dev.ambit.app.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A time as people read it: how far from now, and exactly.
 *
 * @param at the time
 * @param now the time at which the page is made
 */
public record Moment(Instant at, Instant now) {

  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /** Such as {@code 3 min ago} or {@code in 2 days}. */
  public String relative() {
    Duration apart = Duration.between(at, now);
    String amount = amount(apart.abs());
    if (amount.isEmpty()) {
      return "just now";
    }
    return apart.isNegative() ? "in " + amount : amount + " ago";
  }

  private static String amount(Duration apart) {
    if (apart.toDays() >= 2) {
      return apart.toDays() + " days";
    }
    if (apart.toHours() >= 2) {
      return apart.toHours() + " hours";
    }
    if (apart.toMinutes() >= 1) {
      return apart.toMinutes() + " min";
    }
    return apart.toSeconds() < 5 ? "" : apart.toSeconds() + " s";
  }

  /** To the second. */
  public String exact() {
    return EXACT.format(at);
  }

  /** Day and minute. */
  public String brief() {
    return SHORT.format(at);
  }

  /** For machines. */
  public String iso() {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
