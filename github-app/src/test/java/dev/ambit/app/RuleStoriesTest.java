package dev.ambit.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.app.store.Happened;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent that changes what protects a branch is told of. */
class RuleStoriesTest {

  @TempDir private Path folder;

  private static String payload(String login) {
    return "{\"action\":\"edited\",\"rule\":{\"name\":\"main\"},\"repository\":{\"full_name\":\""
        + World.SHOP
        + "\"},\"sender\":{\"login\":\""
        + login
        + "\"}}";
  }

  private static List<String> told(World world) {
    return new Happened(world.database.sql())
        .after(0, 100).stream()
            .filter(event -> event.type().equals("dev.ambit.rules.changed"))
            .map(Happened.Event::body)
            .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"branch_protection_rule", "repository_ruleset"})
  void anAgentsChangeOfARuleIsToldOnce(String event) throws IOException {
    try (World world = World.open(folder)) {
      var sent = world.deliveries.sign(event, payload("agent-claude"));
      world.hear(sent);
      world.hear(sent);
      assertThat(told(world))
          .containsExactly("{\"account\":\"agent-claude\",\"by\":\"claude\",\"what\":\"edited\"}");
    }
  }

  @Test
  void aPersonsIsNot() throws IOException {
    try (World world = World.open(folder)) {
      world.hear(world.deliveries.sign("branch_protection_rule", payload("dana")));
      assertThat(told(world)).isEmpty();
    }
  }
}
