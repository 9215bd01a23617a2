package dev.ambit.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.app.demo.SimulatedCheck;
import dev.ambit.app.demo.SimulatedPull;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of pull requests on a GitHub over real repositories. */
class PullRequestStoriesTest {

  private static final String SHOP = World.SHOP;
  private static final Map<String, String> INSIDE =
      Map.of("services/checkout/Timeout.java", "class Timeout {}\n");
  private static final Map<String, String> OUTSIDE =
      Map.of("services/ledger/Ledger.java", "class Ledger {}\n");
  private static final Map<String, String> PIPELINE =
      Map.of(".github/workflows/ci.yml", "on: push\n");

  @TempDir private Path folder;
  private World world;

  @BeforeEach
  void open() throws IOException {
    world = World.open(folder);
  }

  @AfterEach
  void everyRequestWasAsGitHubDescribes() {
    assertThat(world.openApi.faults()).isEmpty();
    world.close();
  }

  @Test
  void anAgentInsideItsGrantPasses() {
    int pull = world.proposes("agent-claude", "agent/PAY-214/timeout", INSIDE);
    assertThat(world.check(pull).conclusion()).isEqualTo("success");
    assertThat(world.check(pull).title()).isEqualTo("Allowed");
  }

  @Test
  void anAgentOutsideItsGrantIsToldWhatToDo() {
    int pull = world.proposes("agent-claude", "agent/PAY-214/ledger", OUTSIDE);
    SimulatedCheck check = world.check(pull);
    assertThat(check.conclusion()).isEqualTo("failure");
    assertThat(check.title()).isEqualTo("Denied: 1 finding");
    assertThat(check.summary()).contains("[path/outside-grant]", "next:");
    assertThat(check.text()).contains("ambit-json: {\"decision\":\"deny\"");
    assertThat(check.body().at("/output/annotations/0/path").asText())
        .isEqualTo("services/ledger/Ledger.java");
    assertThat(check.hasButton()).isFalse();
  }

  @Test
  void anAgentWithoutAGrantIsDenied() {
    int pull = world.proposes("agent-claude", "quick-fix", INSIDE);
    assertThat(world.check(pull).conclusion()).isEqualTo("failure");
    assertThat(world.check(pull).summary()).contains("[grant/none]");
  }

  @Test
  void aPersonPasses() {
    int pull = world.proposes("robin", "feature", OUTSIDE);
    assertThat(world.check(pull).conclusion()).isEqualTo("success");
  }

  @Test
  void whatAnAgentPushedIsItsWorkWhoeverOpensThePullRequest() throws IOException {
    world.shop.push("agent-claude", "robins-branch", "main", "Work", OUTSIDE);
    int pull = world.shop.open("robin", "robins-branch", "main").number();
    world.hear(world.deliveries.pull(SHOP, pull, "opened"));
    assertThat(world.check(pull).conclusion()).isEqualTo("failure");
  }

  @Test
  void aDraftIsJudgedLikeAnyOther() {
    int pull = world.proposes("agent-claude", "agent/PAY-214/draft", OUTSIDE);
    world.hear(world.deliveries.pull(SHOP, pull, "ready_for_review"));
    assertThat(world.checks(pull)).hasSize(1);
    assertThat(world.check(pull).conclusion()).isEqualTo("failure");
  }

  @Test
  void autoMergeChangesNothing() {
    int pull = world.proposes("agent-claude", "agent/PAY-214/auto", OUTSIDE);
    world.hear(world.deliveries.pull(SHOP, pull, "auto_merge_enabled"));
    assertThat(world.checks(pull)).hasSize(1);
    assertThat(world.check(pull).conclusion()).isEqualTo("failure");
  }

  @Test
  void aNewHeadIsJudgedAndTheOldOnesVerdictStaysItsOwn() throws IOException {
    int pull = world.proposes("agent-claude", "agent/PAY-214/more", INSIDE);
    String first = world.shop.head(pull);
    world.shop.push("agent-claude", "agent/PAY-214/more", "main", "More", OUTSIDE);
    world.hear(world.deliveries.pull(SHOP, pull, "synchronize"));
    assertThat(world.check(pull).conclusion()).isEqualTo("failure");
    assertThat(world.check(pull).commit()).isNotEqualTo(first);
    assertThat(world.shop.checks().values().iterator().next().commit()).isEqualTo(first);
  }

  @Test
  void aForcedBranchIsJudgedByWhatItHoldsNow() throws IOException {
    int pull = world.proposes("agent-claude", "agent/PAY-214/forced", OUTSIDE);
    String other =
        world.shop.commit("agent-claude", world.shop.tip("refs/heads/main"), "Again", INSIDE);
    world.shop.move("agent-claude", "agent/PAY-214/forced", other);
    world.hear(world.deliveries.pull(SHOP, pull, "synchronize"));
    assertThat(world.check(pull).commit()).isEqualTo(other);
    assertThat(world.check(pull).conclusion()).isEqualTo("success");
  }

  @Test
  void aRetargetedPullRequestIsJudgedAgain() throws IOException {
    int number = world.proposes("agent-claude", "agent/PAY-214/target", OUTSIDE);
    world.shop.move("dana", "release/1", world.shop.tip("refs/heads/main"));
    SimulatedPull pull = world.shop.pulls().get(number);
    assertThat(pull).isNotNull();
    world.shop.change(pull.onto("release/1"));
    world.hear(world.deliveries.pull(SHOP, number, "edited"));
    assertThat(world.check(number).conclusion()).isEqualTo("failure");
  }

  @Test
  void aStricterPolicyOnTheMovedBaseTurnsTheVerdict() throws IOException {
    int pull = world.proposes("robin", "plain", Map.of("docs/a.md", "a\n"));
    int agents = world.proposes("agent-claude", "agent/PAY-214/docs", Map.of("docs/b.md", "b\n"));
    assertThat(world.check(agents).conclusion()).isEqualTo("success");
    world.shop.push(
        "dana",
        "main",
        "",
        "Close the docs",
        Map.of(".ambit/policy.yaml", "version: 1\npaths: { deny: [\"docs/**\"] }\n"));
    world.hear(world.deliveries.push(SHOP, "refs/heads/main"));
    assertThat(world.check(agents).conclusion()).isEqualTo("failure");
    assertThat(world.check(pull).conclusion()).isEqualTo("success");
  }

  @Test
  void aRevokedOrExpiredGrantTurnsTheVerdict() {
    int pull = world.proposes("agent-claude", "agent/PAY-214/late", INSIDE);
    assertThat(world.check(pull).conclusion()).isEqualTo("success");
    world.time.tick(Duration.ofDays(8));
    world.hear(world.deliveries.pull(SHOP, pull, "synchronize"));
    assertThat(world.check(pull).conclusion()).isEqualTo("failure");
    assertThat(world.check(pull).summary()).contains("[grant/expired]");
  }

  @Test
  void aForksBranchIsNoBranchOfTheGrant() throws IOException {
    world.shop.push("agent-claude", "fork/agent-claude/timeout", "main", "Work", INSIDE);
    int pull =
        world
            .shop
            .open("agent-claude", "fork/agent-claude/timeout", "main", "agent-claude")
            .number();
    world.hear(world.deliveries.pull(SHOP, pull, "opened"));
    assertThat(world.check(pull).conclusion()).isEqualTo("failure");
    assertThat(world.check(pull).summary()).contains("refs/heads/fork/agent-claude/timeout");
  }

  @Test
  void manyFindingsComeAsFiftyAnnotationsARequest() {
    Map<String, String> many = new TreeMap<>();
    for (int i = 0; i < 120; i++) {
      many.put("services/ledger/F" + i + ".java", "class F" + i + " {}\n");
    }
    int pull = world.proposes("agent-claude", "agent/PAY-214/many", many);
    assertThat(world.check(pull).annotations()).containsExactly(50, 50, 20);
  }

  @Test
  void wordsOfAnAttackerStayWithinTheirFence() {
    int pull =
        world.proposes(
            "agent-claude",
            "agent/PAY-214/fence",
            Map.of("x/```` ](evil.example) @everyone <img>.md", "x\n"));
    String summary = world.check(pull).summary();
    String outside = summary.replaceAll("(?s)(`{3,})text\n.*?\n\\1\n", "");
    assertThat(outside).doesNotContain("evil.example", "@everyone", "<img>");
  }

  @Test
  void aRepositoryWithoutASiteFileDoesNotPass() throws IOException {
    world.github.repository("acme/other").push("dana", "main", "", "Start", INSIDE);
    world.github.repository("acme/other").push("robin", "x", "main", "Work", OUTSIDE);
    int pull = world.github.repository("acme/other").open("robin", "x", "main").number();
    world.hear(world.deliveries.pull("acme/other", pull, "opened"));
    SimulatedCheck check = world.github.repository("acme/other").checksOf(pull).get(0);
    assertThat(check.conclusion()).isEqualTo("failure");
    assertThat(check.summary()).contains("no site file is for github.example/acme/other");
  }

  @Test
  void aClosedPullRequestIsLeftAlone() throws IOException {
    world.shop.push("robin", "shut", "main", "Work", INSIDE);
    SimulatedPull pull = world.shop.open("robin", "shut", "main");
    world.shop.change(pull.closed());
    world.hear(world.deliveries.pull(SHOP, pull.number(), "reopened"));
    assertThat(world.shop.checks()).isEmpty();
  }

  @Test
  void aPipelineFileOfAnAgentIsHeld() {
    int pull = world.proposes("agent-claude", "agent/PAY-214/ci", PIPELINE);
    assertThat(world.check(pull).conclusion()).isIn("failure", "action_required");
  }
}
