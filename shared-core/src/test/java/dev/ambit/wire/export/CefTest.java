package dev.ambit.wire.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.wire.record.RecordView;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader of the Common Event Format, written from its grammar, gets out what was put in. */
class CefTest {

  private static final Pattern HEADER =
      Pattern.compile("CEF:0\\|((?:(?:[^|\\\\]|\\\\[|\\\\])*\\|){6})(.*)");
  private static final Pattern KEY = Pattern.compile("(?:^| )([A-Za-z0-9]+)=");
  private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "a=b",
        "act=allow",
        "x act=allow y",
        "\\",
        "\\\\=",
        "a|b",
        "two\nlines",
        "two\r\nlines",
        "\\n is no line's end",
        "ends with \\"
      })
  void whatSomebodyWroteStaysInItsField(String note) {
    Map<String, String> fields = fields(line(note));
    assertThat(fields).containsEntry("msg", note).containsEntry("act", "deny");
  }

  @Test
  void everyKeyHasAValueAndEveryLabelACustomString() {
    Map<String, String> fields = fields(line("x"));
    assertThat(fields).doesNotContainValue("").containsEntry("cs5Label", "repository");
    assertThat(fields.keySet().stream().filter(key -> key.endsWith("Label")))
        .allSatisfy(label -> assertThat(fields).containsKey(label.replace("Label", "")));
  }

  @Test
  void noValueIsLongerThanTheDictionaryAllows() {
    Map<String, String> fields = fields(line("n".repeat(5000)));
    assertThat(fields.get("msg")).hasSize(1023);
    assertThat(fields.get("externalId")).hasSizeLessThanOrEqualTo(40);
  }

  private static String line(String note) {
    RecordView view =
        new RecordView(
            Integer.MAX_VALUE,
            "decision",
            Optional.of(AT),
            Optional.of("01JD0000000000000000000000"),
            Optional.of("deny"),
            Optional.of("enforce"),
            "claude",
            "git.example.com/a",
            Set.of(),
            List.of(),
            List.of(),
            List.of(),
            note);
    return new Cef().line(new ExportedRecord("decisions/0123456789abcdef", AT, view));
  }

  private static Map<String, String> fields(String line) {
    assertThat(line).doesNotContain("\n").doesNotContain("\r");
    Matcher header = HEADER.matcher(line);
    assertThat(header.matches()).as(line).isTrue();
    String extension = header.group(2);
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher key = KEY.matcher(extension);
    boolean more = key.find();
    while (more) {
      String name = key.group(1);
      int from = key.end();
      more = key.find();
      fields.put(
          name, unescaped(extension.substring(from, more ? key.start() : extension.length())));
    }
    return fields;
  }

  private static String unescaped(String value) {
    return Pattern.compile("\\\\(.)")
        .matcher(value)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    switch (escape.group(1)) {
                      case "n" -> "\n";
                      case "r" -> "\r";
                      default -> escape.group(1);
                    }));
  }
}
