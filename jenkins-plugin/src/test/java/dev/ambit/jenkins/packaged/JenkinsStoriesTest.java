package dev.ambit.jenkins.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ambit.jenkins.decision.JenkinsSite;
import dev.ambit.wire.crypto.keys.VerifyingKey;
import dev.ambit.wire.dsse.DsseEnvelopes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tells stories to a real Jenkins with the built plugin in it, over HTTP. */
class JenkinsStoriesTest {

  private static final String JOB =
      """
      <project>
        <properties>
          <hudson.model.ParametersDefinitionProperty>
            <parameterDefinitions>
              <hudson.model.StringParameterDefinition><name>AMBIT_GRANT</name></hudson.model.StringParameterDefinition>
            </parameterDefinitions>
          </hudson.model.ParametersDefinitionProperty>
        </properties>
        <quietPeriod>0</quietPeriod>
      </project>
      """;
  private static final String QUEUE = "/queue/api/json?tree=items[id,why]";

  @TempDir Path folder;

  @Test
  void freestyleRunsAreAllowedDeniedHeldAndApproved() throws Exception {
    Optional<RealJenkins> given = RealJenkins.given();
    assumeTrue(
        given.isPresent(),
        "run with -Djenkins.war=PATH [-Djenkins.plugins=DIR] [-Djenkins.java=PATH] to try it");
    JenkinsSite.now(folder);
    Path site = folder.resolve("site/site.yaml");
    try (JenkinsProcess jenkins = JenkinsProcess.start(given.get(), folder.resolve("home"), site)) {
      jenkins.job("checkout", JOB);
      jenkins.job("other", JOB);

      build(jenkins, "agent", "checkout");
      jenkins.await("SUCCESS", () -> jenkins.get("admin", "/job/checkout/1/api/json"));
      assertThat(jenkins.get("admin", "/job/checkout/1/ambit/"))
          .contains("PAY-214", "dana@example.com");
      assertSigned(folder.resolve("home/jobs/checkout/builds/1/ambit-provenance.dsse.json"));

      build(jenkins, "agent", "other");
      jenkins.await("\"cancelled\":true", () -> jenkins.get("admin", "/queue/item/2/api/json"));
      assertThat(jenkins.get("admin", "/job/other/api/json?tree=builds[number]"))
          .contains("\"builds\":[]");

      mostlyHold(site);
      build(jenkins, "agent", "other");
      jenkins.await("run held: other is outside grant", () -> jenkins.get("admin", QUEUE));
      jenkins.restart();
      String page = jenkins.await("other is outside grant", () -> jenkins.get("dana", "/ambit/"));
      String approve =
          "/ambit/approve?id="
              + found(page, "held-([0-9]+)")
              + "&change="
              + found(page, "value=\"([0-9a-f]{64})\"");
      assertThat(jenkins.post("agent", approve)).isEqualTo(400);
      assertThat(jenkins.post("dana", approve)).isEqualTo(302);
      jenkins.await("SUCCESS", () -> jenkins.get("admin", "/job/other/1/api/json"));

      Files.writeString(site, "version: 1\nhost: [");
      build(jenkins, "admin", "checkout");
      jenkins.await(
          "Ambit cannot judge this run: the site file has mistakes",
          () -> jenkins.get("admin", QUEUE));
    }
  }

  @Test
  void pipelinesAreHeldToTheirTextAndToTheirGrant() throws Exception {
    Optional<RealJenkins> given =
        RealJenkins.given().filter(each -> each.has("workflow-multibranch"));
    assumeTrue(
        given.isPresent(), "run with -Djenkins.war=PATH -Djenkins.plugins=DIR, with Pipeline");
    JenkinsSite.now(folder);
    Path repository = PipelineRepository.in(folder);
    try (JenkinsProcess jenkins =
        JenkinsProcess.start(
            given.get(), folder.resolve("home"), folder.resolve("site/site.yaml"))) {
      jenkins.job("checkout", PipelineRepository.multibranch(repository));
      jenkins.post("admin", "/job/checkout/build");
      jenkins.await(
          "ci brings its own pipeline: Jenkinsfile differs from main",
          () -> jenkins.get("admin", QUEUE));
      String job = "/job/checkout/job/agent%252FPAY-214%252Ftimeout";
      jenkins.await("SUCCESS", () -> jenkins.get("admin", job + "/1/api/json"));
      assertThat(jenkins.post("agent", job + "/build")).isEqualTo(201);
      String log = jenkins.await("Finished: ", () -> jenkins.get("admin", job + "/2/consoleText"));
      assertThat(log)
          .contains("[build/node]", "REFUSED node", "Finished: SUCCESS")
          .doesNotContain("LEAK");
    }
  }

  private static void build(JenkinsProcess jenkins, String user, String job) {
    assertThat(jenkins.post(user, "/job/" + job + "/buildWithParameters?AMBIT_GRANT=PAY-214"))
        .isEqualTo(201);
  }

  /** Under this policy a job outside the grant waits for a person instead of being denied. */
  private static void mostlyHold(Path site) throws Exception {
    Files.writeString(
        site,
        Files.readString(site)
            .replace(
                "policy: { version: 1,",
                "policy: { version: 1, agents: { verified: restricted },"));
  }

  private void assertSigned(Path statement) throws Exception {
    Path key = folder.resolve("home/ambit/keys/jenkins.pub.pem");
    VerifyingKey jenkins = VerifyingKey.parse("jenkins", Files.readAllBytes(key));
    assertThat(
            DsseEnvelopes.signers(
                DsseEnvelopes.read(Files.readAllBytes(statement)), List.of(jenkins)))
        .isNotEmpty();
  }

  private static String found(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
