package dev.ambit.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.app.demo.SimulatedCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A merge queue's groups are judged by the group commit itself. */
@ParameterizedClass
@EnumSource(Databases.class)
class MergeQueueStoriesTest {

  private final Databases databases;

  private static final String SHOP = World.SHOP;

  @TempDir private Path folder;
  private World world;
  private int pull;
  private String main;

  MergeQueueStoriesTest(Databases databases) {
    this.databases = databases;
  }

  @BeforeEach
  void open() throws IOException {
    world = World.open(folder, databases.fresh());
    main = world.shop.tip("refs/heads/main");
    pull =
        world.proposes(
            "agent-claude",
            "agent/PAY-214/queue",
            Map.of("services/checkout/Timeout.java", "class Timeout {}\n"));
  }

  @AfterEach
  void everyRequestWasAsGitHubDescribes() {
    assertThat(world.openApi.faults()).isEmpty();
    world.close();
  }

  private void queue(int number, String base, String group) throws IOException {
    String branch = "gh-readonly-queue/main/pr-" + number + "-" + base;
    world.shop.move("github-merge-queue[bot]", branch, group);
    world.hear(world.deliveries.group(SHOP, "refs/heads/" + branch));
  }

  private List<SimulatedCheck> on(String commit) {
    return world.shop.checks().values().stream()
        .filter(check -> check.commit().equals(commit))
        .toList();
  }

  @Test
  void aMergedGroupPasses() throws IOException {
    String group = world.shop.merge(main, world.shop.head(pull));
    queue(pull, main, group);
    assertThat(on(group)).hasSize(1);
    assertThat(on(group).get(0).conclusion()).isEqualTo("success");
  }

  @Test
  void aSquashedGroupPasses() throws IOException {
    String group = world.shop.squash(main, world.shop.head(pull));
    queue(pull, main, group);
    assertThat(on(group).get(0).conclusion()).isEqualTo("success");
  }

  @Test
  void aGroupThatHoldsMoreThanThePullRequestFails() throws IOException {
    String group =
        world.shop.commit(
            "agent-claude",
            world.shop.merge(main, world.shop.head(pull)),
            "Slip in",
            Map.of("services/ledger/Ledger.java", "class Ledger {}\n"));
    queue(pull, main, group);
    assertThat(on(group).get(0).conclusion()).isEqualTo("failure");
  }

  @Test
  void aGroupOnTopOfAnotherIsJudgedForItsOwnPart() throws IOException {
    int robins = world.proposes("robin", "other", Map.of("services/ledger/L.java", "class L {}\n"));
    String first = world.shop.merge(main, world.shop.head(robins));
    queue(robins, main, first);
    String second = world.shop.merge(first, world.shop.head(pull));
    queue(pull, first, second);
    assertThat(on(first).get(0).conclusion()).isEqualTo("success");
    assertThat(on(second).get(0).conclusion()).isEqualTo("success");
  }

  @Test
  void aGroupOnSomethingThatNeverPassedIsNotPassed() throws IOException {
    String slipped =
        world.shop.commit("agent-claude", main, "Slip in", Map.of("legal/terms.md", "x\n"));
    String group = world.shop.merge(slipped, world.shop.head(pull));
    queue(pull, slipped, group);
    assertThat(on(group)).isEmpty();
  }
}
