package dev.ambit.wire.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.identity.AgentProfile;
import dev.ambit.wire.yaml.InvalidDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgentFileTest {

  private static final String HEAD =
      "id: timeoutier\nname: Timeoutier\nparty: agent\nchecked: 2026-08-31\n";

  private static final String SOURCES = "sources: [its manual]\n";

  @Test
  void aProfileIsRead() throws InvalidDocument {
    assertThat(read(HEAD + SOURCES + "names: [timeoutier pro]\n"))
        .singleElement()
        .satisfies(
            profile -> {
              assertThat(profile.id().value()).isEqualTo("timeoutier");
              assertThat(profile.identities().names()).hasSize(1);
            });
  }

  @Test
  void aMistypedKeyIsToldWithItsPlaceAndTheRightOne() {
    assertThatThrownBy(() -> read(HEAD + SOURCES + "linse: [x]\n"))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("site.yaml:6:1")
        .hasMessageContaining("did you mean 'lines'?");
  }

  @Test
  void aProfileWithoutASourceIsRefused() {
    assertThatThrownBy(() -> read(HEAD))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("names its source");
  }

  @Test
  void aHumanIsNoProfile() {
    assertThatThrownBy(() -> read(HEAD.replace("agent", "human") + SOURCES))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("agent, automation");
  }

  @Test
  void aSitesOwnAgentIsAdded() throws InvalidDocument {
    byte[] own = (HEAD + SOURCES).getBytes(StandardCharsets.UTF_8);
    assertThat(AgentFiles.with(Map.of("site.yaml", own)).all())
        .extracting(profile -> profile.id().value())
        .contains("timeoutier", "claude");
  }

  @Test
  void anAccountThatAnotherProfileClaimsIsRefused() {
    byte[] own =
        (HEAD + SOURCES + "accounts: [\"claude[bot]\"]\n").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> AgentFiles.with(Map.of("site.yaml", own)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("claude[bot]");
  }

  private static List<AgentProfile> read(String text) throws InvalidDocument {
    return AgentFile.read("site.yaml", text.getBytes(StandardCharsets.UTF_8));
  }
}
