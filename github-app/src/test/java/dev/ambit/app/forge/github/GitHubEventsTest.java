package dev.ambit.app.forge.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ambit.app.event.Hint;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GitHub's own example deliveries, read. */
class GitHubEventsTest {

  private final GitHubEvents events = new GitHubEvents();

  private static List<JsonNode> examples() throws IOException {
    try (InputStream stream = GitHubEventsTest.class.getResourceAsStream("/github/webhooks.json")) {
      List<JsonNode> examples = new ArrayList<>();
      new JsonMapper().readTree(Objects.requireNonNull(stream)).forEach(examples::add);
      return examples;
    }
  }

  private Map<String, List<Hint>> hints() throws IOException {
    Map<String, List<Hint>> hints = new HashMap<>();
    for (JsonNode example : examples()) {
      String event = example.path("event").asText();
      String name = event + "/" + example.at("/payload/action").asText();
      hints.put(name, events.read(event, example.path("payload").toString()));
    }
    return hints;
  }

  @Test
  void everyExampleIsUnderstood() throws IOException {
    assertThat(hints()).hasSizeGreaterThan(30);
  }

  @Test
  void whatMattersIsLookedAt() throws IOException {
    Map<String, List<Hint>> hints = hints();
    assertThat(hints.get("pull_request/opened")).hasOnlyElementsOfType(Hint.Pull.class).hasSize(1);
    assertThat(hints.get("pull_request/closed")).isEmpty();
    assertThat(hints.get("issue_comment/deleted")).isEmpty();
    assertThat(hints.get("merge_group/checks_requested"))
        .hasOnlyElementsOfType(Hint.Group.class)
        .hasSize(1);
    assertThat(hints.get("check_suite/rerequested")).isNotEmpty();
    assertThat(hints.get("branch_protection_rule/edited"))
        .hasOnlyElementsOfTypes(Hint.Everything.class, Hint.Rules.class)
        .hasSize(2);
    assertThat(hints.get("installation/deleted")).isEmpty();
    assertThat(hints.get("repository/renamed")).hasOnlyElementsOfType(Hint.Everything.class);
  }

  @Test
  void anotherAppsButtonIsNotOurs() throws IOException {
    assertThat(hints().get("check_run/requested_action")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"action\":1}",
        "{\"action\":\"opened\",\"action\":\"closed\"}",
        "{\"action\":\"opened\",\"repository\":{\"full_name\":\"a/../b\"}}",
        "{\"action\":\"opened\",\"repository\":{\"full_name\":\"a/b.git\"},\"pull_request\":{\"number\":1}}",
        "{\"action\":\"opened\",\"repository\":{\"full_name\":\"a/b\"},\"pull_request\":{\"number\":-1}}",
        "{\"action\":\"opened\",\"repository\":{\"full_name\":\"a/b\"},\"pull_request\":{\"number\":\"1\"}}",
      })
  void whatIsNotAsGitHubWritesItIsRefused(String body) {
    assertThatThrownBy(() -> events.read("pull_request", body))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nestedTooDeepIsRefused() {
    assertThatThrownBy(() -> events.read("push", "[".repeat(100_000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anUnknownEventMeansNothing() {
    assertThat(events.read("star", "{}")).isEmpty();
  }
}
