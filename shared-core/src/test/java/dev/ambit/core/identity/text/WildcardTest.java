package dev.ambit.core.identity.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {

  @ParameterizedTest
  @CsvSource({
    "codex/*, codex/fix, true",
    "codex/*, codex/, true",
    "codex/*, mycodex/fix, false",
    "noreply@example.com, NoReply@Example.com, true",
    "a*b*c, abc, true",
    "a*b*c, a-b-b-c, true",
    "a*b*c, acb, false",
    "aba*aba, aba, false",
    "aba*aba, abaaba, true",
    "*.[x], y.[x], true",
  })
  void aStarStandsForAnyRun(String pattern, String text, boolean matches) {
    assertThat(Wildcard.of(pattern).matches(text)).isEqualTo(matches);
  }

  @Test
  void aPatternOfStarsAloneIsRefused() {
    assertThatThrownBy(() -> Wildcard.of("**")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTextMadeToBeSlowIsNot() {
    Wildcard pattern = Wildcard.of("a*".repeat(20) + "b");
    assertTimeout(
        Duration.ofSeconds(1), () -> assertThat(pattern.matches("a".repeat(100_000))).isFalse());
  }
}
