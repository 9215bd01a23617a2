package dev.ambit.jenkins.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Jenkins that takes its grants from a real forge app, and tells it what it decides. */
class JenkinsWithAppTest {

  private static final String QUEUE = "/queue/api/json?tree=items[id,why]";
  private static final String LOOP =
      "echo 'BEGUN'; for (int i = 0; i < 900; i++) { sleep 1 }; echo 'LEAK'";

  @TempDir Path folder;
  private ForgeApp app;
  private JenkinsProcess jenkins;

  @BeforeEach
  void setUp() throws Exception {
    Optional<RealJenkins> given =
        RealJenkins.given().filter(each -> each.has("plain-credentials") && each.has("git"));
    Optional<Path> jar = ForgeApp.given();
    assumeTrue(
        given.isPresent() && jar.isPresent(),
        "run with -Djenkins.war=PATH -Djenkins.plugins=DIR -Dambit.app=PATH/ambit-app.jar");
    app = ForgeApp.start(jar.get(), folder.resolve("app"));
    app.grant("PAY-9");
    jenkins =
        JenkinsProcess.start(
            given.get(),
            folder.resolve("home"),
            app.siteFor(folder.resolve("site")),
            List.of("server.groovy"),
            List.of("-Dambit.app.url=" + app.url(), "-Dambit.app.token=" + app.token));
    jenkins.job("checkout", JobXml.folder());
    jenkins.job("checkout", "long", JobXml.typed(LOOP));
    jenkins.job("checkout", "short", JobXml.typed("echo 'DONE'"));
  }

  @AfterEach
  void tearDown() {
    if (jenkins != null) {
      jenkins.close();
    }
    if (app != null) {
      app.close();
    }
  }

  @Test
  void aGrantOfTheAppHoldsInJenkinsUntilItIsRevokedInMidRun() throws Exception {
    jenkins.job("checkout", "built", JobXml.freestyle(PipelineRepository.in(folder), "main"));
    jenkins.start("agent", "checkout/built", "PAY-9");
    jenkins.await("{\"next\":3}", app::toldSoFar);
    assertThat(Files.readString(folder.resolve("home/ambit/ledger/runs.jsonl")))
        .contains("\"type\":\"link\"", "\"chain\":\"claude/PAY-9\"", "built #1");
    jenkins.start("agent", "checkout/long", "PAY-9");
    jenkins.await("BEGUN", () -> jenkins.console("checkout/long", 1));
    app.revoke("PAY-9");
    assertThat(jenkins.await("Finished: ", () -> jenkins.console("checkout/long", 1)))
        .contains("[grant/revoked]", "Finished: FAILURE")
        .doesNotContain("LEAK");
    jenkins.start("agent", "checkout/short", "PAY-9");
    jenkins.await("short at queue: run denied: Grant PAY-9 was revoked", jenkins::ownLog);
    jenkins.await("{\"next\":6}", app::toldSoFar);
  }

  @Test
  void aRunThatWaitsIsApprovedInTheAppAndGoes() throws Exception {
    String held = heldForItsPipeline();
    assertThat(held).contains("\"stage\":\"waiting\"", "agent/PAY-214/ci", "\"change\":\"");
    app.approve(held.replaceFirst("(?s).*?\"id\":\"([0-9A-Z]{26})\".*", "$1"));
    String run = "/job/checkout/job/multi/job/agent%252FPAY-214%252Fci/1/consoleText";
    assertThat(jenkins.await("Finished: ", () -> jenkins.get("admin", run)))
        .contains("Finished: SUCCESS");
    jenkins.await("agent/PAY-214/ci #1", () -> app.runs("word=allow"));
    assertThat(app.runs("word=hold")).doesNotContain("\"waits\":true");
    assertThat(app.chain("PAY-214"))
        .contains("\"breaks\":0")
        .containsSubsequence("hold ", "by gina@example.com", "agent/PAY-214/ci #1 at start");
  }

  @Test
  void whoTakesARunOutOfTheQueueLeavesNobodyToApproveIt() throws Exception {
    heldForItsPipeline();
    String item = jenkins.get("admin", "/queue/api/json?tree=items[id]");
    jenkins.post(
        "admin", "/queue/cancelItem?id=" + item.replaceFirst("(?s).*\"id\":([0-9]+).*", "$1"));
    jenkins.await("\"stage\":\"queue\"", () -> app.runs("word=hold"));
    assertThat(app.runs("word=hold")).doesNotContain("\"waits\":true");
  }

  @Test
  void withoutTheAppAgentsWaitAndPeopleDoNot() throws Exception {
    jenkins.start("agent", "checkout/short", "PAY-9");
    jenkins.await("Finished: SUCCESS", () -> jenkins.console("checkout/short", 1));
    app.kill();
    age();
    agentWaitsAndPeopleDoNot("does not answer", 2);
    try (ServerSocket silent =
        new ServerSocket(app.port(), 1_000, InetAddress.getLoopbackAddress())) {
      assertThat(silent.isBound()).isTrue();
      agentWaitsAndPeopleDoNot("Read timed out", 3);
    }
    app.again();
    jenkins.await("Finished: SUCCESS", () -> jenkins.console("checkout/short", 4));
    jenkins.await("{\"next\":2}", app::toldSoFar);
  }

  /** Has a branch built that brings its own pipeline; what the app lists once it waits. */
  private String heldForItsPipeline() throws Exception {
    app.grant("PAY-214");
    jenkins.job("checkout", "multi", PipelineRepository.multibranch(PipelineRepository.in(folder)));
    jenkins.post("admin", "/job/checkout/job/multi/build");
    jenkins.await("ci brings its own pipeline", () -> jenkins.get("admin", QUEUE));
    return jenkins.await("\"waits\":true", () -> app.runs("word=hold"));
  }

  /** Makes what the app told look older than it may be. */
  private void age() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("home/ambit/app"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        String kept = Files.readString(file);
        String at = kept.replaceFirst(".*\"asked-at\":\"([^\"]+)\".*", "$1");
        Files.writeString(file, kept.replace(at, Instant.parse(at).minusSeconds(60).toString()));
      }
    }
  }

  /**
   * The agent's run stays in the queue, and its second request with the first one; so the person's
   * run is the next to get a number.
   */
  private void agentWaitsAndPeopleDoNot(String reason, int number) throws Exception {
    jenkins.start("agent", "checkout/short", "PAY-9");
    jenkins.await(reason, () -> jenkins.get("admin", QUEUE));
    jenkins.await(reason, () -> jenkins.get("dana", "/ambit/"));
    jenkins.start("dana", "checkout/short", "");
    jenkins.await("Finished: SUCCESS", () -> jenkins.console("checkout/short", number));
    assertThat(jenkins.get("admin", QUEUE)).contains(reason);
  }
}
