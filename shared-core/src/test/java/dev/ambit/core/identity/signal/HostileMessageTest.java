package dev.ambit.core.identity.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.Person;
import dev.ambit.core.identity.AgentProfiles;
import dev.ambit.core.identity.Identity;
import dev.ambit.core.identity.Registry;
import dev.ambit.wire.agents.AgentFiles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that somebody made to slow the reader down or to trip it. */
class HostileMessageTest {

  private static final int LONG = 400_000;
  private static final List<String> PIECES =
      List.of(
          "Co-authored-by: ",
          "<",
          ">",
          "@",
          "[bot]",
          "\n",
          "\\n",
          "```",
          "\u2502",
          "\ud83e\udd16",
          "\ud83e",
          " ",
          "\t",
          ":",
          "via ",
          "Generated with [",
          "Claude",
          "noreply@anthropic.com",
          "#",
          "*",
          "+",
          "Squashed commit of the following:",
          "\u0000",
          "Author: ");

  private final AgentProfiles profiles = AgentFiles.shipped();
  private final Identifier identifier = Identifier.of(profiles, new Registry(List.of()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@",
        "a@",
        "\u2502",
        "```\n",
        "Co-authored-by: x\n",
        "via ",
        "& ",
        "#",
        "\\n",
        "a-"
      })
  void aPieceRepeatedWithoutEndIsReadInTime(String piece) {
    String message = "Title\n\nCo-authored-by: " + piece.repeat(LONG / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> identify(message));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void piecesInAnyOrderAreRead(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder message = new StringBuilder();
      random.ints(random.nextInt(30), 0, PIECES.size()).forEach(n -> message.append(PIECES.get(n)));
      assertThatCode(() -> identify(message.toString()))
          .as(message.toString())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void evidenceWithoutEndIsCut() {
    StringBuilder message = new StringBuilder("Title\n\n");
    for (int i = 0; i < 5_000; i++) {
      message.append("Co-authored-by: Role ").append(i).append(" <noreply@anthropic.com>\n");
    }
    assertThat(identify(message.toString()).evidence()).hasSizeLessThan(100);
  }

  private Identity identify(String text) {
    Person person = new Person(text, text, Optional.empty());
    CommitFacts commit =
        new CommitFacts(
            new Oid("a".repeat(40)),
            new Oid("b".repeat(40)),
            List.of(),
            person,
            person,
            text,
            Fact.known(Optional.empty()),
            List.of(),
            List.of());
    return identifier.identify(commit, Optional.of(text));
  }
}
