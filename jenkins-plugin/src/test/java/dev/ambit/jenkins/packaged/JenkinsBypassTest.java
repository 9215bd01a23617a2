package dev.ambit.jenkins.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ways past the plugin on a real Jenkins in a process of its own, which can be restarted. */
class JenkinsBypassTest extends BypassStories {

  private JenkinsProcess process;

  @BeforeEach
  void setUp() throws Exception {
    Optional<RealJenkins> given = RealJenkins.given().filter(each -> each.has("git"));
    assumeTrue(given.isPresent(), "run with -Djenkins.war=PATH -Djenkins.plugins=DIR, with git");
    process = prepared(site -> JenkinsProcess.start(given.get(), folder.resolve("home"), site));
  }

  @Override
  JenkinsAtHand jenkins() {
    return process;
  }

  @AfterEach
  void stop() {
    if (process != null) {
      process.close();
    }
  }

  @Test
  void aGrantHoldsThroughRestartsAndEndsInMidRun() throws Exception {
    process.job(
        "checkout",
        "long",
        JobXml.typed(
            "echo 'BEGUN'; for (int i = 0; i < 600; i++) { sleep 1 }; node('prod') { echo 'LEAK' }"));
    process.start("agent", "checkout/long", "PAY-214");
    process.await("BEGUN", () -> process.get("admin", "/job/checkout/job/long/1/consoleText"));
    process.restart();
    process.await(
        "Resuming build", () -> process.get("admin", "/job/checkout/job/long/1/consoleText"));
    Path grants = folder.resolve("site/grants");
    Files.move(grants, folder.resolve("site/away"));
    process.start("agent", "checkout/long", "PAY-214");
    process.await("could not be looked up", () -> process.get("admin", QUEUE));
    assertThat(finished("checkout/long")).contains("could not be looked up").doesNotContain("LEAK");
    Files.move(folder.resolve("site/away"), grants);
    process.await("BEGUN", () -> process.get("admin", "/job/checkout/job/long/2/consoleText"));
    assertThat(process.get("admin", "/job/checkout/job/long/1/api/json?tree=actions[word]"))
        .contains("step refused");
    Files.delete(grants.resolve("PAY-214.json"));
    process.await(
        "there is no such grant here",
        () -> process.get("admin", "/job/checkout/job/long/2/consoleText"));
  }
}
