package dev.ambit.hooks.resident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.story.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is not a whole answer of the gate is none: the hook then judges by itself. */
class NoAnswerTest {

  @TempDir private Path folder;
  private Guarded guarded;

  @BeforeEach
  void install() throws IOException {
    guarded = Guarded.in(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "..",
        "..\n",
        "garbage\nmore garbage\n",
        "answer 0 0\n",
        "\nanswer 0 0",
        "\nanswer 0\n",
        "\nanswer 0 1\n",
        "\nanswer 0 0\nx",
        "\nanswer 00 0\n",
        "\nanswer 2 0\n",
        "\nanswer 0 20\nambit: push allowed",
        "\nanswer 1 90\nambit: push denied\nanswer 0 0\n",
        "\nanswer 0 0\n\nanswer 0 0\n",
        "HTTP/1.1 200 OK\r\n\r\n\nanswer 0 0\n"
      })
  void aBrokenAnswerNeitherLetsAPushThroughNorStopsOne(String answer) throws IOException {
    try (PlayedGate gate = PlayedGate.saying(guarded.ambit(), answer)) {
      Git.Result refused = guarded.push("refs/ambit/attestations");
      assertThat(gate.heard().hook()).isEqualTo("pre-receive");
      assertThat(refused.output()).contains("[ref/reserved]").doesNotContain("garbage");
      assertThat(refused.exit()).isNotZero();
    }
    assertThat(Files.readString(guarded.ambit().ledger())).contains("ref/reserved");
  }

  @Test
  void aWholeAnswerIsTakenAtItsWord() throws IOException {
    try (PlayedGate gate = PlayedGate.saying(guarded.ambit(), "...\nanswer 1 12\nno, says it\n")) {
      Git.Result refused = guarded.push("refs/heads/main");
      assertThat(gate.heard().jar()).isEqualTo(guarded.jar());
      assertThat(refused.output()).contains("no, says it").doesNotContain("ambit-json");
      assertThat(refused.exit()).isNotZero();
    }
  }

  @Test
  void aSocketThatADeadGateLeftBehindIsPassedOver() throws IOException {
    PlayedGate.saying(guarded.ambit(), "").close();
    assertThat(guarded.push("refs/heads/main").output()).contains("ambit: push allowed");
  }

  @Test
  void aLinkInPlaceOfTheGatesFolderIsNotFollowed() throws IOException {
    Path run = guarded.ambit().run();
    Path elsewhere = Files.move(run, folder.resolve("elsewhere"));
    Files.createSymbolicLink(run, elsewhere);
    try (PlayedGate gate = PlayedGate.saying(guarded.ambit(), "\nanswer 0 0\n")) {
      assertThat(guarded.push("refs/heads/main").output()).contains("ambit-json");
      assertThat(elsewhere.resolve("gate.log")).doesNotExist();
      assertThat(gate).isNotNull();
    }
  }
}
