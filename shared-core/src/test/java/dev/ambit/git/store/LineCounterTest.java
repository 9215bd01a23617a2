package dev.ambit.git.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineCounterTest {

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "a, 1",
    "a;, 1",
    "a;b, 2",
    ";, 1",
    ";;, 2",
    "a<b<c, 3",
    "a<;b<;, 2",
    "a;<b, 3",
    "a<<b, 3",
  })
  void everyLineEndCounts(String text, long lines) {
    byte[] bytes = text.replace(';', '\n').replace('<', '\r').getBytes(US_ASCII);
    assertThat(LineCounter.in(bytes)).isEqualTo(lines);
  }

  @ParameterizedTest
  @CsvSource({"199, 1", "200, 1", "201, 2", "400, 2", "401, 3", "1000000, 5000"})
  void aLongLineCountsAgain(int length, long lines) {
    assertThat(LineCounter.in("x".repeat(length).getBytes(US_ASCII))).isEqualTo(lines);
  }

  @Test
  void aLineEndBetweenTwoPiecesIsOne() {
    LineCounter counter = new LineCounter();
    counter.take(ByteBuffer.wrap("a\r".getBytes(US_ASCII)));
    counter.take(ByteBuffer.wrap("\nb\n".getBytes(US_ASCII)));
    assertThat(counter.lines()).isEqualTo(2);
  }
}
