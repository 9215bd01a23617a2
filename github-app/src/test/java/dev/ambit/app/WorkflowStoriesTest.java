package dev.ambit.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.app.store.Happened;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workflow that an agent starts is judged by the grant that its branch claims, and told of. */
class WorkflowStoriesTest {

  private static final String BRANCH = "agent/PAY-214/timeout";
  private static final String LISTED = ".github/workflows/checkout.yml";

  @TempDir private Path folder;
  private World world;

  @BeforeEach
  void open() throws IOException {
    world = World.open(folder);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void runs(String login, String workflow, String branch, String state) {
    String body =
        """
        {"action":"%s","repository":{"full_name":"%s"},"sender":{"login":"%s"},
         "workflow_run":{"path":"%s","head_branch":"%s","conclusion":%s,
          "head_sha":"0123456789012345678901234567890123456789",
          "triggering_actor":{"login":"%s"}}}
        """
            .formatted(
                state,
                World.SHOP,
                login,
                workflow,
                branch,
                state.equals("completed") ? "\"failure\"" : "null",
                login);
    var sent = world.deliveries.sign("workflow_run", body);
    world.hear(sent);
    world.hear(sent);
  }

  private List<Happened.Event> told() {
    return new Happened(world.database.sql())
        .after(0, 100).stream()
            .filter(event -> event.type().startsWith("dev.ambit.workflow."))
            .toList();
  }

  @Test
  void oneThatTheGrantListsIsAllowed() {
    runs("agent-claude", LISTED, BRANCH, "requested");
    assertThat(told()).extracting(Happened.Event::type).containsExactly("dev.ambit.workflow.allow");
    assertThat(told().get(0).body())
        .contains("\"by\":\"claude\"", "\"grant\":\"PAY-214\"", LISTED, "refs/heads/" + BRANCH);
  }

  @Test
  void oneThatItDoesNotListIsDenied() {
    runs("agent-claude", ".github/workflows/release.yml", BRANCH, "requested");
    assertThat(told()).extracting(Happened.Event::type).containsExactly("dev.ambit.workflow.deny");
    assertThat(told().get(0).body()).contains("build/outside-grant");
  }

  @Test
  void oneOnABranchOfNoGrantIsDenied() {
    runs("agent-claude", LISTED, "main", "requested");
    assertThat(told()).extracting(Happened.Event::type).containsExactly("dev.ambit.workflow.deny");
  }

  @Test
  void itsEndIsToldWithHowItEnded() {
    runs("agent-claude", LISTED, BRANCH, "completed");
    assertThat(told().get(0).body()).contains("\"state\":\"failure\"");
  }

  @Test
  void aPersonsIsNotTold() {
    runs("robin", ".github/workflows/release.yml", "main", "requested");
    assertThat(told()).isEmpty();
  }
}
