package dev.ambit.wire.record;

import dev.ambit.core.ledger.Entry;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a log in a file: an entry as a JSON object whose record stands in it byte for byte.
 */
public final class EntryLine {

  private static final Pattern LINE =
      Pattern.compile(
          "\\{\"sequence\":(0|[1-9][0-9]{0,17}),\"previous\":\"([0-9a-f]{64})\","
              + "\"hash\":\"([0-9a-f]{64})\",\"record\":(\\{.*\\})\\}");

  private EntryLine() {}

  /** The line's bytes, without its end: what a log's tree is made of. */
  public static byte[] bytes(Entry entry) {
    return write(entry).getBytes(StandardCharsets.UTF_8);
  }

  /** The line, without its end. */
  public static String write(Entry entry) {
    return "{\"sequence\":"
        + entry.sequence()
        + ",\"previous\":\""
        + entry.previous()
        + "\",\"hash\":\""
        + entry.hash()
        + "\",\"record\":"
        + entry.body()
        + "}";
  }

  /** The entry; empty if the line is not as {@link #write} makes it. */
  public static Optional<Entry> read(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? Optional.of(
            new Entry(
                Long.parseLong(matcher.group(1)),
                matcher.group(2),
                matcher.group(4),
                matcher.group(3)))
        : Optional.empty();
  }
}
