package dev.ambit.story;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times in stories, relative to the moment the story is told: {@code -1h}, {@code +8h}. */
final class RelativeTime {

  private static final Pattern FORM = Pattern.compile("([+-][0-9]{1,6})([smhd])");

  private RelativeTime() {}

  /** The time as grants write it; a text of another form stays as it is. */
  static String resolve(String text, Instant now) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? now.plus(Duration.parse(iso(matcher.group(1), matcher.group(2)))).toString()
        : text;
  }

  private static String iso(String amount, String unit) {
    return unit.equals("d") ? "P" + amount + "D" : "PT" + amount + unit;
  }
}
