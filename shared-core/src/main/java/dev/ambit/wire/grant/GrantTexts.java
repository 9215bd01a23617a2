package dev.ambit.wire.grant;

import dev.ambit.wire.yaml.Decoder;
import dev.ambit.wire.yaml.Decoders;
import dev.ambit.wire.yaml.Fields;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The single values of grants and revocations. */
final class GrantTexts {

  /** One printable line. */
  static final Decoder<String> LINE =
      Decoders.TEXT.then(
          text ->
              matching(
                  text,
                  "(?=.*\\S)[^\\p{Cntrl}\u2028\u2029]{1,500}",
                  "one line of at most 500 letters"));

  /** A link that is safe to show. */
  static final Decoder<String> LINK =
      LINE.then(text -> matching(text, "https?://[^\\s\"'<>]+", "an http or https address"));

  /** A time in UTC, to the second or finer. */
  static final Decoder<Instant> TIME =
      Decoders.TEXT
          .then(
              text ->
                  matching(
                      text,
                      "\\d{4}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?Z",
                      "a time in UTC such as 2026-11-23T09:00:00Z"))
          .then(GrantTexts::instant);

  private GrantTexts() {}

  /** Insists on the one version there is. */
  static void version(Fields fields) {
    fields.required(
        "version", Decoders.TEXT.then(text -> matching(text, "1", "1, the only version there is")));
  }

  /** A list of words, each made a value. */
  static <T> List<T> list(Fields fields, String key, Function<String, T> maker) {
    return fields.list(key, LINE.then(maker));
  }

  private static String matching(String text, String pattern, String expected) {
    if (!text.matches(pattern)) {
      throw new IllegalArgumentException("'" + text + "' is not " + expected);
    }
    return text;
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is a time that no calendar has", e);
    }
  }
}
