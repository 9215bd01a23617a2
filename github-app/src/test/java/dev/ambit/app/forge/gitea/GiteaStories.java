package dev.ambit.app.forge.gitea;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of pull requests at a Gitea or Forgejo: git by http, deliveries by the server's own
 * webhook, merges by its own rules. The same stories are told on a real server and on a simulated
 * one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GiteaStories {

  private static final String BRANCH = "agent/PAY-214/work";

  private GiteaServer server;
  private GiteaStage stage;

  abstract GiteaServer serve(Path folder) throws IOException;

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    server = serve(folder.resolve("gitea"));
    stage = GiteaStage.build(server, folder.resolve("ambit"));
  }

  @AfterAll
  void tearDown() {
    if (stage != null) {
      stage.close();
    }
    server.close();
  }

  @AfterEach
  void everyRequestWasAsGiteaDescribes() {
    assertThat(server.faults()).isEmpty();
  }

  @Test
  void whatIsInsideTheGrantIsMergedAndAttested() throws IOException {
    GiteaShop shop = stage.shop("inside");
    String head = shop.push("agent-claude", BRANCH, "services/checkout/T.java", "class T {}\n");
    int pull = shop.open("agent-claude", BRANCH);
    shop.awaitStatus(head, "success");
    assertThat(shop.merges("dana", pull)).isTrue();
    shop.awaitAttested("main");
  }

  @Test
  void whatIsOutsideIsToldAndCannotBeMerged() throws IOException {
    GiteaShop shop = stage.shop("outside");
    String head = shop.push("agent-claude", BRANCH, "services/ledger/L.java", "class L {}\n");
    int pull = shop.open("agent-claude", BRANCH);
    shop.awaitStatus(head, "failure");
    shop.awaitAnswer(pull, "[path/outside-grant]");
    assertThat(shop.merges("dana", pull)).isFalse();
  }

  @Test
  void whatWaitsIsApprovedByAPersonsComment() throws IOException {
    GiteaShop shop = stage.shop("held");
    String head = shop.push("agent-claude", BRANCH, "services/checkout/Dockerfile", "FROM x\n");
    int pull = shop.open("agent-claude", BRANCH);
    shop.awaitStatus(head, "pending");
    assertThat(shop.merges("dana", pull)).isFalse();
    shop.say("agent-claude", pull, "/ambit approve");
    shop.awaitAnswer(pull, "@agent-claude is nobody who may approve here");
    shop.say("erin", pull, "/ambit approve");
    shop.awaitAnswer(pull, "@erin had a hand in this");
    shop.say("finn", pull, "/ambit approve");
    shop.awaitStatus(head, "success");
    assertThat(shop.merges("dana", pull)).isTrue();
  }

  @Test
  void whatAnAgentPushedIsItsWorkWhoeverOpensThePullRequest() throws IOException {
    GiteaShop shop = stage.shop("lent");
    String head = shop.push("agent-claude", "robins", "services/ledger/L.java", "class L {}\n");
    int pull = shop.open("robin", "robins");
    shop.awaitStatus(head, "failure");
    shop.awaitAnswer(pull, "[grant/none]");
  }

  @Test
  void aNewHeadIsJudgedAnew() throws IOException {
    GiteaShop shop = stage.shop("moved");
    String first = shop.push("robin", "robins", "docs/a.md", "a\n");
    int pull = shop.open("robin", "robins");
    shop.awaitStatus(first, "success");
    String second = shop.push("agent-claude", "robins", "docs/b.md", "b\n");
    shop.awaitStatus(second, "failure");
    assertThat(shop.merges("dana", pull)).isFalse();
  }
}
