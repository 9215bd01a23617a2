package dev.ambit.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @Test
  void fillsPlaceholdersAndLeavesUnknownOnesStanding() {
    assertThat(Words.fill("{path} by {agent} {odd}", Map.of("path", "a/b", "agent", "claude")))
        .isEqualTo("a/b by claude {odd}");
  }

  @Test
  void doesNotFillWhatAValueBrings() {
    assertThat(Words.fill("{path} {agent}", Map.of("path", "{agent}", "agent", "claude")))
        .isEqualTo("{agent} claude");
  }

  @Test
  void leavesAnOpenBraceAlone() {
    assertThat(Words.fill("{path and {", Map.of("path", "x"))).isEqualTo("{path and {");
  }

  @ParameterizedTest
  @CsvSource({
    "escape sequence, 27, \\u{1b}",
    "line feed, 10, \\u{a}",
    "bidirectional override, 8238, \\u{202e}",
    "zero-width joiner, 8205, \\u{200d}",
    "line separator, 8232, \\u{2028}",
    "no-break space, 160, \\u{a0}",
    "lone surrogate, 55296, \\u{d800}",
    "private use, 57344, \\u{e000}",
    "replacement character, 65533, \\u{fffd}",
    "backslash, 92, \\u{5c}",
  })
  void escapesWhatCanFoolAReader(String what, int point, String shown) {
    String raw = "a" + new String(Character.toChars(point)) + "b";
    assertThat(Words.shown(raw)).as(what).isEqualTo("a" + shown + "b");
  }

  @Test
  void keepsTheLettersOfEveryLanguage() {
    assertThat(Words.shown("größe/日本/путь😀")).isEqualTo("größe/日本/путь😀");
  }

  @Test
  void cutsWhatIsTooLong() {
    assertThat(Words.shown("x".repeat(500))).isEqualTo("x".repeat(200) + "...");
  }
}
