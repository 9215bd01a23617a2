package dev.ambit.jenkins.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.jenkins.decision.JenkinsSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ways past the plugin, tried over HTTP on a running Jenkins, as an agent and as people. The same
 * stories for a Jenkins in a process of its own and for one within the test.
 */
abstract class BypassStories {

  static final String QUEUE = "/queue/api/json?tree=items[id,why]";

  @TempDir Path folder;

  /** Starts a Jenkins that is set to a site file. */
  @FunctionalInterface
  interface Start<J extends JenkinsAtHand> {

    J with(Path site) throws Exception;
  }

  /** The Jenkins that the stories are told to. */
  abstract JenkinsAtHand jenkins();

  /** Has everything ready for a story. */
  final <J extends JenkinsAtHand> J prepared(Start<J> start) throws Exception {
    JenkinsSite.now(folder);
    Path made = PipelineRepository.in(folder);
    assertThat(made).isEqualTo(repository());
    J started = start.with(site());
    started.job("checkout", JobXml.folder());
    return started;
  }

  final Path site() {
    return folder.resolve("site/site.yaml");
  }

  final Path repository() {
    return folder.resolve("repository");
  }

  @Test
  void whatAnAgentCommittedIsSeenHoweverOftenItIsBuilt() throws Exception {
    Files.writeString(
        site(),
        Files.readString(site())
            .replace(
                "policy: { version: 1,", "policy: { version: 1, agents: { declared: grant },"));
    jenkins().job("nightly", JobXml.freestyle(repository(), "agent/PAY-214/timeout"));
    for (int i = 0; i < 2; i++) {
      int before = jenkins().ownLog().length();
      jenkins().start("dana", "nightly", "");
      jenkins().await("nightly at queue: run denied", () -> jenkins().ownLog().substring(before));
      assertThat(jenkins().get("admin", "/job/nightly/api/json?tree=builds[number]"))
          .contains("\"builds\":[]");
    }
    jenkins().job("settled", JobXml.freestyle(repository(), "main"));
    jenkins().start("dana", "settled", "");
    jenkins().await("SUCCESS", () -> jenkins().get("admin", "/job/settled/1/api/json"));
  }

  @Test
  void anAgentsPipelineIsHeldOutsideMultibranchToo() throws Exception {
    jenkins().job("checkout", "ci", JobXml.fromBranch(repository(), "agent/PAY-214/ci"));
    jenkins().start("dana", "checkout/ci", "");
    jenkins().await("brings its own pipeline", () -> jenkins().get("admin", QUEUE));
    jenkins().job("checkout", "gone", JobXml.fromBranch(folder.resolve("nowhere"), "main"));
    jenkins().start("agent", "checkout/gone", "PAY-214");
    jenkins()
        .await(
            "could not be read which commits checkout/gone builds",
            () -> jenkins().get("admin", QUEUE));
  }

  @Test
  void secretsAndJobsOutsideTheGrantStayOutOfReach() throws Exception {
    jenkins().job("checkout", "free", JobXml.freestyleWithSecret("deploy-key"));
    jenkins().start("agent", "checkout/free", "PAY-214");
    jenkins()
        .await("free at queue: run denied: checkout/free asks for credential", jenkins()::ownLog);
    jenkins()
        .job(
            "checkout",
            "steal",
            JobXml.typed("node { git url: 'http://127.0.0.1:9/x', credentialsId: 'deploy-pass' }"));
    jenkins().start("agent", "checkout/steal", "PAY-214");
    String log = finished("checkout/steal");
    assertThat(log)
        .contains("[build/credential]", "deploy-pass")
        .doesNotContain("using credential");
    jenkins().job("token", JobXml.byToken("echo 'LEAK'", "tok"));
    assertThat(jenkins().post("agent", "/job/token/buildWithParameters?token=tok")).isEqualTo(201);
    jenkins().await("token at queue: run denied", jenkins()::ownLog);
    assertThat(jenkins().get("dana", "/ambit/"))
        .contains("Stopped lately", "deploy-key", "deploy-pass", "checkout » free");
  }

  @Test
  void anApprovalOfOneReplayLetsNoOtherThrough() throws Exception {
    jenkins().job("checkout", "say", JobXml.typed("echo 'FIRST'"));
    jenkins().start("agent", "checkout/say", "PAY-214");
    finished("checkout/say");
    replay("echo 'ONE'");
    jenkins().await("replays an edited script", () -> jenkins().get("admin", QUEUE));
    approve();
    jenkins().await("ONE", () -> jenkins().get("admin", "/job/checkout/job/say/2/consoleText"));
    replay("echo 'TWO'");
    jenkins().await("replays an edited script", () -> jenkins().get("admin", QUEUE));
  }

  @Test
  void aRunThatIsStartedByAnotherWorksUnderItsGrant() throws Exception {
    jenkins().job("checkout", "lower", JobXml.typed("echo 'BELOW'"));
    jenkins().job("checkout", "upper", JobXml.typed("build job: 'lower', wait: false"));
    jenkins().start("agent", "checkout/upper", "PAY-214");
    finished("checkout/upper");
    assertThat(finished("checkout/lower")).contains("BELOW");
  }

  final String finished(String job) throws InterruptedException {
    return jenkins().await("Finished: ", () -> jenkins().console(job, 1));
  }

  private void replay(String script) {
    String form =
        "mainScript=%s&json=%s"
            .formatted(encoded(script), encoded("{\"mainScript\":\"" + script + "\"}"));
    assertThat(jenkins().post("agent", "/job/checkout/job/say/1/replay/run?" + form))
        .isEqualTo(302);
  }

  private void approve() {
    String page = jenkins().get("dana", "/ambit/");
    String id = found(page, "held-([0-9]+)");
    String change = found(page, "value=\"([0-9a-f]{64})\"");
    assertThat(jenkins().post("dana", "/ambit/approve?id=" + id + "&change=" + change))
        .isEqualTo(302);
  }

  private static String found(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
