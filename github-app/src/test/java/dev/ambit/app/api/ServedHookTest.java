package dev.ambit.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambit.app.Databases;
import dev.ambit.story.Git;
import dev.ambit.wire.record.JsonLine;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Real pushes to a real repository, held by what a running app gives and takes. */
@ParameterizedClass
@EnumSource(Databases.class)
class ServedHookTest {

  private final Databases databases;

  @TempDir private Path folder;
  private GuardedServer server;
  private String dana;
  private String erin;

  ServedHookTest(Databases databases) {
    this.databases = databases;
  }

  @BeforeEach
  void start() throws Exception {
    server = GuardedServer.start(folder, databases.fresh());
    server.install();
    dana = server.tokenOf("dana@example.com");
    erin = server.tokenOf("erin@example.com");
  }

  @AfterEach
  void everyAnswerWasAsDescribed() {
    server.close();
    assertThat(server.faults()).isEmpty();
  }

  private void giveTheGrant() throws IOException, InterruptedException {
    server.giveTheGrant(dana, erin);
    server.age(6);
  }

  private Git.Result agentPushes(String file) throws IOException {
    server.commit(file, "class C { String at = \"" + Instant.now() + "\"; }\n");
    return server.tryPush("agent-claude", "HEAD:refs/heads/agent/PAY-9/work");
  }

  private JsonNode read(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = server.ask("GET", path, dana, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonLine.read(answer.body());
  }

  @Test
  void aGrantOfTheAppLetsAPushThroughAndItsRevocationStopsTheNext()
      throws IOException, InterruptedException {
    giveTheGrant();
    Git.Result inside = agentPushes("services/checkout/Timeout.java");
    assertThat(inside.exit()).as(inside.output()).isZero();

    String revocation =
        """
        { "kind": "id", "value": "PAY-9", "reason": "done" }
        """;
    HttpResponse<String> revoked = server.ask("POST", "/revocations", erin, revocation);
    assertThat(revoked.body()).isEqualTo("{\"repositories\":1}\n");
    server.age(6);
    Git.Result after = agentPushes("services/checkout/Timeout.java");
    assertThat(after.exit()).isNotZero();
    assertThat(after.output()).contains("[grant/revoked]");

    assertThat(read("/grants/PAY-9").path("state").asText()).isEqualTo("revoked");
    assertThat(read("/grants/PAY-9").at("/used/pushes").asInt()).isEqualTo(1);
    JsonNode decisions = read("/decisions?actor=claude").path("decisions");
    assertThat(decisions).hasSize(2);
    assertThat(decisions.get(0).path("source").asText()).isEqualTo("hook-1");
    assertThat(decisions.get(0).at("/decision/decision").asText()).isEqualTo("deny");
    assertThat(read("/chains/PAY-9").toString()).contains("\"kind\":\"push\"");
  }

  @Test
  void theKillSwitchEndsEveryGrantOfAnAgent() throws IOException, InterruptedException {
    giveTheGrant();
    String kill =
        """
        { "kind": "agent", "value": "claude", "reason": "it went astray" }
        """;
    assertThat(agentPushes("services/checkout/A.java").exit()).isZero();
    assertThat(server.ask("POST", "/revocations", dana, kill).statusCode()).isEqualTo(200);
    server.age(6);
    assertThat(agentPushes("services/checkout/A.java").output()).contains("[grant/revoked]");
  }

  @Test
  void withoutTheAppItsGrantsHoldForTenSecondsAndNoLonger()
      throws IOException, InterruptedException {
    giveTheGrant();
    assertThat(agentPushes("services/checkout/A.java").exit()).isZero();
    server.app.close();
    server.age(-1);
    server.age(11);
    Git.Result refused = agentPushes("services/checkout/B.java");
    assertThat(refused.exit()).isNotZero();
    assertThat(refused.output()).contains("count for 10 s, and it does not answer");
    server.work.run("switch", "--quiet", "-c", "people", "main");
    server.commit("docs/a.md", "people are let through\n");
    server.push("dana", "people");
  }

  @Test
  void aHeldPushPassesOnceSomebodyApprovedItInTheApp() throws IOException, InterruptedException {
    giveTheGrant();
    server.work.run("switch", "--quiet", "-c", "docker", "main");
    server.commit("services/checkout/Dockerfile", "FROM scratch\n");
    Git.Result held = server.tryPush("agent-claude", "HEAD:refs/heads/agent/PAY-9/image");
    assertThat(held.output()).contains("\"decision\":\"hold\"");
    String id = held.output().replaceFirst("(?s).*decision ([0-9A-Z]{26}).*", "$1");
    assertThat(server.ask("POST", "/decisions/" + id + "/approval", erin, "").statusCode())
        .isEqualTo(204);
    server.age(6);
    Git.Result again = server.tryPush("agent-claude", "HEAD:refs/heads/agent/PAY-9/image");
    assertThat(again.exit()).as(again.output()).isZero();
  }
}
