package dev.ambit.hooks.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PushOptionsTest {

  private static final String COUNT = "GIT_PUSH_OPTION_COUNT";
  private static final String FIRST = "GIT_PUSH_OPTION_0";
  private static final String SECOND = "GIT_PUSH_OPTION_1";

  @Test
  void readsEachOptionInOrder() {
    assertThat(read(Map.of(COUNT, "2", FIRST, "grant=PAY-214", SECOND, "")))
        .containsExactly("grant=PAY-214", "");
  }

  @Test
  void aPushWithoutOptionsHasNone() {
    assertThat(read(Map.of())).isEmpty();
    assertThat(read(Map.of(COUNT, "0"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("inconsistent")
  void refusesACountThatDoesNotAgree(Map<String, String> environment) {
    assertThatExceptionOfType(InvalidEvent.class)
        .isThrownBy(() -> read(environment))
        .satisfies(fault -> assertThat(fault.place()).contains("GIT_PUSH_OPTION_"));
  }

  static Stream<Map<String, String>> inconsistent() {
    return Stream.of(
        Map.of(COUNT, "1"),
        Map.of(FIRST, "grant=PAY-214"),
        Map.of(COUNT, "1", SECOND, "grant=PAY-214"),
        Map.of(COUNT, "1", FIRST, "a", SECOND, "b"),
        Map.of(COUNT, "-1"),
        Map.of(COUNT, "65"),
        Map.of(COUNT, "one"),
        Map.of(COUNT, "1", FIRST, "a\nb"),
        Map.of(COUNT, "1", FIRST, "a".repeat(4097)));
  }

  private static Iterable<String> read(Map<String, String> environment) {
    return PushOptions.read(new Environment(environment));
  }
}
