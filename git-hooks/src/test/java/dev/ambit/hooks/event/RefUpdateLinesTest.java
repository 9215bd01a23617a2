package dev.ambit.hooks.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ambit.core.event.RefUpdate;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefUpdateLinesTest {

  private static final String A = Calls.ONE;
  private static final String B = Calls.TWO;

  @Test
  void readsEachLineInOrder() {
    String input =
        A + " " + B + " refs/heads/main\n" + Calls.ZERO + " " + B + " refs/heads/größe\n";
    assertThat(RefUpdateLines.parse(bytes(input)))
        .extracting(RefUpdate::ref)
        .extracting(Object::toString)
        .containsExactly("refs/heads/main", "refs/heads/größe");
  }

  @Test
  void readsIdsOfSha256() {
    String input = "1".repeat(64) + " " + "2".repeat(64) + " refs/heads/main\n";
    assertThat(RefUpdateLines.parse(bytes(input))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                  | standard input: is empty
          A B refs/heads/main                 | standard input: does not end with a line feed
          A B refs/heads/main^^               | standard input line 2: is not <old> <new> <ref>
          A B^                                | standard input line 1: is not <old> <new> <ref>
          A  B refs/heads/main^               | standard input line 1: is not <old> <new> <ref>
          A B refs/heads/main ^               | standard input line 1: is not <old> <new> <ref>
          A B refs/heads/a..b^                | standard input line 1: has no well-formed full ref name
          A B main^                           | standard input line 1: has no well-formed full ref name
          A b refs/heads/main^                | standard input line 1: an object id has 40 or 64
          0 0 refs/heads/main^                | standard input line 1: a ref update from nothing to nothing
          A C refs/heads/main^                | standard input line 1: old and new id are of different
          A B refs/heads/a^C D refs/heads/b^  | standard input: mixes object ids of different lengths
          A B refs/heads/a^B A refs/heads/a^  | standard input line 2: names a ref a second time
          """)
  void refusesWhatGitDoesNotWrite(String input, String fault) {
    assertThatExceptionOfType(InvalidEvent.class)
        .isThrownBy(() -> RefUpdateLines.parse(bytes(spelledOut(input))))
        .withMessageStartingWith(fault);
  }

  @Test
  void refusesANameThatIsNotUtf8() {
    byte[] input = (A + " " + B + " refs/heads/\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
    assertThatExceptionOfType(InvalidEvent.class)
        .isThrownBy(() -> RefUpdateLines.parse(input))
        .withMessageStartingWith("standard input: is not UTF-8");
  }

  @Test
  void refusesMoreThanTenThousandRefs() {
    String input =
        IntStream.rangeClosed(0, 10_000)
            .mapToObj(i -> A + " " + B + " refs/tags/t" + i + "\n")
            .collect(Collectors.joining());
    assertThatExceptionOfType(InvalidEvent.class)
        .isThrownBy(() -> RefUpdateLines.parse(bytes(input)))
        .withMessageStartingWith("standard input: names more than 10000 refs");
  }

  @Test
  void refusesMoreThanFourMebibytes() {
    assertThatExceptionOfType(InvalidEvent.class)
        .isThrownBy(() -> RefUpdateLines.parse(new byte[4 * 1024 * 1024 + 1]))
        .withMessageStartingWith("standard input: is larger than 4 MiB");
  }

  private static String spelledOut(String row) {
    return row.replace("^", "\n")
        .replace("A", A)
        .replace("B", B)
        .replace("C", "3".repeat(64))
        .replace("D", "4".repeat(64))
        .replace("0", Calls.ZERO);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
