package dev.ambit.jenkins.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ambit.jenkins.decision.JenkinsSite;
import dev.ambit.wire.dsse.DsseEnvelopes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Follows runs through one real Jenkins with a second node: requests, approvals, steps, ends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JenkinsRunsTest {

  private static final String QUEUE = "/queue/api/json?tree=items[id,why]";

  private Path folder;
  private Path repository;
  private JenkinsProcess jenkins;
  private Process node;

  @BeforeAll
  void setUp(@TempDir Path temporary) throws Exception {
    folder = temporary;
    Optional<RealJenkins> given = RealJenkins.given().filter(each -> each.has("git"));
    assumeTrue(given.isPresent(), "run with -Djenkins.war=PATH -Djenkins.plugins=DIR, with git");
    JenkinsSite.now(folder);
    repository = PipelineRepository.in(folder);
    Path work = Files.createDirectories(folder.resolve("node"));
    jenkins =
        JenkinsProcess.start(
            given.get(),
            folder.resolve("home"),
            folder.resolve("site/site.yaml"),
            List.of("node.groovy", "blind.groovy", "pulls.groovy"),
            List.of(
                "-Dambit.node=" + work,
                "-Dhudson.slaves.SlaveComputer.allowUnsupportedRemotingVersions=true",
                "-Dambit.repository=" + repository,
                "-Dhudson.remoting.ClassFilter=PullHead,PullSource"));
    node = jenkins.node("linux-1", work);
  }

  @AfterAll
  void tearDown() {
    if (node != null) {
      node.destroyForcibly();
    }
    if (jenkins != null) {
      jenkins.close();
    }
  }

  @Test
  void requestsOfOnePersonFoldAndThoseOfOthersStayApart() {
    String later = JobXml.freestyle(repository, "main").replace("od>0<", "od>6000<");
    jenkins.job("checkout", "later", later);
    jenkins.start("dana", "checkout/later", "");
    jenkins.start("dana", "checkout/later", "");
    assertThat(queuedFor("later")).containsExactly("dana");
    jenkins.start("agent", "checkout/later", "PAY-214");
    jenkins.start("admin", "checkout/later", "");
    jenkins.start("dana", "checkout/later", "");
    assertThat(queuedFor("later")).containsExactlyInAnyOrder("dana", "agent", "admin");
  }

  @Test
  void theApproveButtonStandsOnTheQueueItem() throws Exception {
    jenkins.job("checkout", "ci", JobXml.fromBranch(repository, "agent/PAY-214/ci"));
    jenkins.start("agent", "checkout/ci", "PAY-214");
    jenkins.await("ci brings its own pipeline", () -> jenkins.get("admin", QUEUE));
    String shown = jenkins.get("dana", "/job/checkout/job/ci/buildHistory/ajax");
    assertThat(shown).contains("brings its own pipeline", "/ambit/approve");
    String approve =
        "/ambit/approve?id="
            + found(shown, "name=\"id\"[^>]*value=\"([0-9]+)\"")
            + "&change="
            + found(shown, "value=\"([0-9a-f]{64})\"");
    assertThat(jenkins.post("dana", approve)).isEqualTo(302);
    jenkins.await("Finished: SUCCESS", () -> jenkins.console("checkout/ci", 1));
  }

  @Test
  void aRunThatIsHeldAfterItsStartPassesTheNextTimeOnceApprovedOnItsPage() throws Exception {
    String pattern = JobXml.freestyle(repository, "agent/PAY-214/tim*");
    jenkins.job(
        "checkout", "nobody", pattern.replace("<quiet", "<authToken>tok</authToken><quiet"));
    String url = "/job/checkout/job/nobody/buildWithParameters?token=tok";
    assertThat(jenkins.postAsNobody(url)).isEqualTo(201);
    assertThat(jenkins.await("Finished: ", () -> jenkins.console("checkout/nobody", 1)))
        .contains("[build/origin-unknown]", "Finished: FAILURE");
    String page = jenkins.get("dana", "/job/checkout/job/nobody/1/ambit/");
    assertThat(page).contains("It was held after its start");
    String approve =
        "/job/checkout/job/nobody/1/ambit/approve?change="
            + found(page, "value=\"([0-9a-f]{64})\"");
    assertThat(jenkins.post("agent", approve)).isEqualTo(400);
    assertThat(jenkins.post("dana", approve)).isEqualTo(302);
    assertThat(jenkins.get("dana", "/job/checkout/job/nobody/1/ambit/"))
        .contains("approved since by dana@example.com");
    assertThat(jenkins.postAsNobody(url)).isEqualTo(201);
    jenkins.await("Finished: SUCCESS", () -> jenkins.console("checkout/nobody", 2));
  }

  @Test
  void aBuildOfOneCommitThatTakesAnotherIsNoticed() throws Exception {
    jenkins.job(
        "checkout",
        "both",
        JobXml.fromBranch(repository, "main").replace(">Jenkinsfile<", ">both.groovy<"));
    jenkins.start("dana", "checkout/both", "");
    String log = jenkins.await("Finished: ", () -> jenkins.console("checkout/both", 1));
    assertThat(log)
        .contains("REFUSED ambit: other.jar is not of commit " + "f".repeat(40))
        .contains("Finished: SUCCESS");
    String main = PipelineRepository.commit(repository, "main");
    String other = PipelineRepository.commit(repository, "agent/PAY-214/timeout");
    assertThat(jenkins.get("dana", "/job/checkout/job/both/1/ambit/"))
        .contains("[build/other-commit]", "is a build of " + main, "also took " + other);
    assertThat(statement("both")).contains(main, other, "app.jar").doesNotContain("other.jar");
  }

  @Test
  void agentsRunOnTheNodesThatAreOpenToThemAndLeaveATrail() throws Exception {
    jenkins.job("checkout", "nodes", JobXml.typed("node('linux') { echo 'ON LINUX' }"));
    jenkins.start("agent", "checkout/nodes", "PAY-214");
    assertThat(jenkins.await("Finished: ", () -> jenkins.console("checkout/nodes", 1)))
        .contains("Running on linux-1", "ON LINUX", "Finished: SUCCESS");
    assertThat(statement("nodes")).contains("\"node\":\"linux-1\"");
    jenkins.start("dana", "checkout/nodes", "");
    jenkins.await("Finished: SUCCESS", () -> jenkins.console("checkout/nodes", 2));
    assertThat(jenkins.get("dana", "/job/checkout/job/nodes/2/ambit/"))
        .contains("Agent work ran on linux-1 before: checkout » nodes #1");
    String label = JobXml.freestyle(repository, "main").replace("<quiet", "%s<quiet");
    String other = "<assignedNode>prod</assignedNode><canRoam>false</canRoam>";
    jenkins.job("checkout", "label", label.formatted(other));
    jenkins.start("agent", "checkout/label", "PAY-214");
    jenkins.await("label at queue: run denied: checkout/label asks for a node", jenkins::ownLog);
  }

  @Test
  void foreignCodeAndStepsThatTellNothingAreRefused() throws Exception {
    jenkins.job(
        "checkout",
        "foreign",
        JobXml.typed(
            """
            def refused(what) { try { what() } catch (e) { echo "REFUSED ${e.message}" } }
            refused { blind() }
            def name = 'lab'
            name += '@agent/x'
            refused { library(name) }
            node('linux') { refused { load 'x.groovy' } }
            """));
    jenkins.start("agent", "checkout/foreign", "PAY-214");
    assertThat(jenkins.await("Finished: ", () -> jenkins.console("checkout/foreign", 1)))
        .contains("would run the step blind", "would run the step library lab@agent/x")
        .contains("would run the step load", "Finished: SUCCESS")
        .doesNotContain("LEAK");
    jenkins.job("checkout", "lib", JobXml.typed("@Library('lab@agent/x') _\necho 'LEAK'"));
    jenkins.start("agent", "checkout/lib", "PAY-214");
    jenkins.await("loads another library: lab@agent/x", () -> jenkins.get("admin", QUEUE));
    jenkins.start("dana", "checkout/foreign", "");
    assertThat(jenkins.await("Finished: ", () -> jenkins.console("checkout/foreign", 2)))
        .contains("LEAK");
  }

  @Test
  void whoeverStartsARunByTheCommandLineIsKnown() throws Exception {
    jenkins.job("checkout", "cli", JobXml.typed("echo 'DONE'"));
    Path work = Files.createDirectories(folder.resolve("cli"));
    assertThat(jenkins.commandLine("agent", work, "build", "checkout/cli")).isZero();
    jenkins.await("cli at queue: run denied", jenkins::ownLog);
    String grant = "AMBIT_GRANT=PAY-214";
    assertThat(jenkins.commandLine("agent", work, "build", "checkout/cli", "-p", grant)).isZero();
    jenkins.await("Finished: SUCCESS", () -> jenkins.console("checkout/cli", 1));
    assertThat(jenkins.get("dana", "/job/checkout/job/cli/1/ambit/")).contains("claude", "PAY-214");
  }

  @Test
  void aPullRequestIsComparedWithTheBranchThatItWouldBeMergedInto() throws Exception {
    assertThat(jenkins.post("admin", "/job/checkout/job/pulls/build")).isEqualTo(302);
    String why = jenkins.await("PR-7 brings its own pipeline", () -> jenkins.get("admin", QUEUE));
    assertThat(why).contains("Jenkinsfile differs from main");
    assertThat(jenkins.get("dana", "/ambit/")).contains("The owner of the grant: dana@example.com");
  }

  /** The people and agents whose requests wait, one for each item of the queue. */
  private List<String> queuedFor(String job) {
    String queue =
        jenkins.get("admin", "/queue/api/json?tree=items[task[name],actions[causes[userId]]]");
    return Pattern.compile("\"userId\":\"(\\w+)\"[^\\[]*\"name\":\"" + job + "\"")
        .matcher(queue)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private String statement(String job) throws Exception {
    Path file =
        folder.resolve("home/jobs/checkout/jobs/" + job + "/builds/1/ambit-provenance.dsse.json");
    jenkins.await("payload", () -> Files.exists(file) ? "payload" : "");
    return new String(DsseEnvelopes.read(Files.readAllBytes(file)).body(), StandardCharsets.UTF_8);
  }

  private static String found(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
    return matcher.group(1);
  }
}
