package dev.ambit.wire.crypto.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedSignersTest {

  private static final String KEY = Fixtures.key("ed25519");
  private static final String FINGERPRINT = "SHA256:r9d2YEBfkxWk2BpN41NkBh8rs6ZomF/Rt5brt7xi0Rg";

  private static AllowedSigners.Answer ask(String content) {
    return Fixtures.signers(content.replace("KEY", KEY))
        .principal(FINGERPRINT, "git", Fixtures.NOON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "dana@example.com KEY",
        "   dana@example.com   KEY   a comment",
        "dana@example.com,other@example.com KEY",
        "*@example.net,dana@example.com KEY",
        "\"dana@example.com\" KEY",
        "dana@example.com namespaces=\"git\" KEY",
        "dana@example.com namespaces=\"file,g?t\" KEY",
        "dana@example.com namespaces=\"*\" KEY",
        "dana@example.com NAMESPACES=\"git\",valid-after=\"20260101\" KEY",
        "dana@example.com valid-after=\"20261123120000Z\" KEY",
        "dana@example.com valid-before=\"202611231200Z\" KEY",
        "dana@example.com valid-after=\"20261123\",valid-before=\"20261124\" KEY",
      })
  void namesThePrincipalOfALineThatHolds(String line) {
    assertThat(ask(line).principal()).contains("dana@example.com");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "# dana@example.com KEY | not listed",
        "dana@example.com cert-authority KEY | cert-authority",
        "dana@example.com namespaces=\"file\" KEY | namespace git",
        "dana@example.com namespaces=\"*,!git\" KEY | namespace git",
        "dana@example.com valid-after=\"20261123120001Z\" KEY | not yet valid",
        "dana@example.com valid-before=\"20261123115959Z\" KEY | no longer valid",
        "*@example.com KEY | names nobody",
        "dana@example.com,!*@example.com KEY | names nobody",
      })
  void namesNobodyWhereNoLineHolds(String line, String reason) {
    AllowedSigners.Answer answer = ask(line);
    assertThat(answer.principal()).isEmpty();
    assertThat(answer.detail()).contains(reason);
  }

  @Test
  void theFirstLineThatHoldsDecides() {
    assertThat(
            ask("""
                old@example.com valid-before="20200101" KEY
                new@example.com KEY
                third@example.com KEY
                """)
                .principal())
        .contains("new@example.com");
  }

  @Test
  void readsTimesWithoutZoneInTheGivenOne() throws InvalidAllowedSigners {
    String line = "dana@example.com valid-after=\"20261123120000\" " + KEY;
    AllowedSigners inTokyo =
        AllowedSigners.parse("f", line.getBytes(StandardCharsets.UTF_8), ZoneId.of("Asia/Tokyo"));
    assertThat(
            inTokyo
                .principal(FINGERPRINT, "git", Instant.parse("2026-11-23T03:00:00Z"))
                .principal())
        .isPresent();
    assertThat(
            inTokyo
                .principal(FINGERPRINT, "git", Instant.parse("2026-11-23T02:59:59Z"))
                .principal())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "dana@example.com | the key is missing",
        "dana@example.com ssh-ed25519 | ends too early",
        "dana@example.com ssh-ed25519 %%% | not base64",
        "dana@example.com ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIGDO | not of type ssh-rsa",
        "dana@example.com ssh-dss AAAA | neither a checked key type",
        "dana@example.com no-touch KEY | neither a checked key type",
        "dana@example.com namespaces KEY | takes a value",
        "dana@example.com namespaces=git KEY | in double quotes",
        "dana@example.com namespaces=\"git KEY | not closed",
        "dana@example.com namespaces=\"a\",namespaces=\"b\" KEY | stands here twice",
        "dana@example.com namespaces=\"git\", KEY | neither a checked key type",
        "dana@example.com valid-after=\"2026\" KEY | not a time",
        "dana@example.com valid-after=\"20260230\" KEY | no calendar has",
        "dana@example.com valid-after=\"20260202\",valid-before=\"20260202\" KEY | not later",
        "\"dana@example.com KEY | not closed",
      })
  void tellsAWrongLineByFileAndNumber(String line, String reason) {
    String content = "# the team\n\n" + line.replace("KEY", KEY) + "\n";
    assertThatThrownBy(
            () ->
                AllowedSigners.parse(
                    "allowed_signers", content.getBytes(StandardCharsets.UTF_8), ZoneOffset.UTC))
        .isInstanceOf(InvalidAllowedSigners.class)
        .hasMessageStartingWith("allowed_signers:3: ")
        .hasMessageContaining(reason);
  }

  @Test
  void tellsEveryWrongLineAtOnce() {
    assertThatThrownBy(
            () ->
                AllowedSigners.parse(
                    "s", "a\nb\n".getBytes(StandardCharsets.UTF_8), ZoneOffset.UTC))
        .hasMessageContaining("s:1: ")
        .hasMessageContaining("s:2: ");
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    assertThatThrownBy(() -> AllowedSigners.parse("s", new byte[] {(byte) 0xff}, ZoneOffset.UTC))
        .hasMessage("s: not UTF-8");
  }
}
