package dev.ambit.wire.yaml;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The decoders of single values. */
public final class Decoders {

  /** Any text; never empty. */
  public static final Decoder<String> TEXT = Decoders::text;

  /** A whole number from 0 to 2147483647. */
  public static final Decoder<Integer> NUMBER = TEXT.then(Decoders::number);

  /** {@code true} or {@code false}. */
  public static final Decoder<Boolean> FLAG = choice(Map.of("true", true, "false", false));

  /** A time in UTC, such as {@code 2026-11-23T09:00:00Z}. */
  public static final Decoder<Instant> INSTANT = TEXT.then(Decoders::instant);

  private Decoders() {}

  /** One of the keys of {@code choices}, by its value. */
  public static <T> Decoder<T> choice(Map<String, T> choices) {
    return TEXT.then(
        text -> {
          T chosen = choices.get(text);
          if (chosen == null) {
            throw new IllegalArgumentException(
                "'"
                    + text
                    + "' is not one of "
                    + String.join(", ", new TreeSet<>(choices.keySet())));
          }
          return chosen;
        });
  }

  /** A constant of an enum, written in lower case with dashes. */
  public static <E extends Enum<E>> Decoder<E> constant(Class<E> type) {
    Map<String, E> choices = new LinkedHashMap<>();
    for (E each : type.getEnumConstants()) {
      choices.put(each.name().toLowerCase(Locale.ROOT).replace('_', '-'), each);
    }
    return choice(choices);
  }

  private static String text(Node node) {
    if (node instanceof Node.Scalar scalar && !scalar.text().isEmpty()) {
      return scalar.text();
    }
    throw new IllegalArgumentException("a value is expected here, not " + node.kind());
  }

  private static int number(String text) {
    if (!text.matches("0|[1-9][0-9]{0,9}") || Long.parseLong(text) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("'" + text + "' is not a whole number from 0 on");
    }
    return Integer.parseInt(text);
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a time in UTC; write it as 2026-11-23T09:00:00Z", e);
    }
  }
}
