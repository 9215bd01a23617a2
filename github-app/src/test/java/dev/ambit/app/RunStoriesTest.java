package dev.ambit.app;

import static dev.ambit.app.RunsStage.edited;
import static dev.ambit.app.RunsStage.otherwise;
import static dev.ambit.app.RunsStage.trusted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambit.app.store.Happened;
import dev.ambit.app.store.Token;
import dev.ambit.core.provenance.RunRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A Jenkins tells of its runs; people look at them and let held ones go, by the API. */
@ParameterizedClass
@EnumSource(Databases.class)
class RunStoriesTest {

  private final Databases databases;

  @TempDir private Path folder;
  private RunsStage stage;
  private String erin;

  RunStoriesTest(Databases databases) {
    this.databases = databases;
  }

  @BeforeEach
  void open() throws Exception {
    stage = RunsStage.open(folder, databases.fresh());
    erin = stage.person("erin");
  }

  @AfterEach
  void everyAnswerWasAsDescribed() {
    stage.close();
    assertThat(stage.faults()).isEmpty();
  }

  @Test
  void aHeldRunIsApprovedAndGoesAndNoOtherOneDoes() throws Exception {
    RunRecord held = stage.jenkins.ask(edited(7));
    JsonNode listed = stage.read("/runs?word=hold", erin).path("runs").path(0);
    assertThat(listed.path("waits").asBoolean()).isTrue();
    assertThat(listed.path("source").asText()).isEqualTo("jenkins-1");
    assertThat(listed.path("title").asText()).isEqualTo("checkout \u00bb agent/PAY-9/timeout");
    assertThat(stage.approve(held, erin).statusCode()).isEqualTo(204);
    assertThat(stage.jenkins.judge(otherwise(8)).passes()).isFalse();
    stage.time.tick(Duration.ofMinutes(1));
    RunRecord went = stage.jenkins.ask(edited(7));
    assertThat(went.word()).isEqualTo("allow");
    JsonNode one = stage.read("/runs/" + went.id(), erin);
    assertThat(one.path("approvals").path(0).path("by").asText()).isEqualTo("erin@example.com");
    assertThat(one.path("approvals").path(0).path("decision").asText())
        .isEqualTo(held.id().value());
    assertThat(stage.read("/runs/" + held.id(), erin).path("waits").asBoolean()).isFalse();
  }

  @Test
  void anApprovalCountsForADay() throws Exception {
    RunRecord held = stage.jenkins.ask(edited(7));
    assertThat(stage.approve(held, erin).statusCode()).isEqualTo(204);
    stage.time.tick(Duration.ofHours(23));
    assertThat(stage.jenkins.judge(edited(7)).passes()).isTrue();
    stage.time.tick(Duration.ofHours(2));
    assertThat(stage.jenkins.judge(edited(7)).passes()).isFalse();
  }

  @Test
  void runsAreFoundByGrantActorAndPage() throws Exception {
    List<String> told = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      stage.time.tick(Duration.ofMinutes(1));
      told.add(0, stage.jenkins.ask(trusted(i)).id().value());
    }
    assertThat(ids("/runs?grant=PAY-9&actor=claude&limit=2"))
        .containsExactlyElementsOf(told.subList(0, 2));
    assertThat(ids("/runs?before=" + told.get(1))).containsExactly(told.get(2));
    assertThat(ids("/runs?grant=PAY-10")).isEmpty();
    assertThat(ids("/runs?actor=codex")).isEmpty();
    assertThat(ids("/runs?word=deny")).isEmpty();
  }

  private List<String> ids(String path) throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    stage
        .read(path, erin)
        .path("runs")
        .forEach(each -> ids.add(each.path("run").path("id").asText()));
    return ids;
  }

  @Test
  void theChainOfTheGrantHasItsRunsInOrderWithoutABreak() throws Exception {
    stage.time.tick(Duration.ofMinutes(1));
    RunRecord held = stage.jenkins.ask(edited(7));
    stage.time.tick(Duration.ofMinutes(1));
    stage.approve(held, erin);
    stage.time.tick(Duration.ofMinutes(1));
    stage.jenkins.ask(edited(7));
    JsonNode chain = stage.read("/chains/PAY-9", erin);
    assertThat(chain.path("breaks").asInt()).isZero();
    List<String> steps = new ArrayList<>();
    chain.path("steps").forEach(step -> steps.add(step.path("kind").asText()));
    assertThat(steps).containsExactly("request", "grant", "run", "run");
    JsonNode first = chain.path("steps").path(2);
    assertThat(first.path("text").asText())
        .startsWith("hold " + held.id() + " of checkout \u00bb agent/PAY-9/timeout at waiting");
    assertThat(first.path("steps").path(0).path("text").asText()).isEqualTo("by erin@example.com");
    assertThat(chain.path("steps").path(3).path("text").asText()).startsWith("allow ");
  }

  @Test
  void listenersAreToldOfRuns() throws Exception {
    RunRecord held = stage.jenkins.ask(edited(7));
    stage.approve(held, erin);
    assertThat(new Happened(stage.database.sql()).after(0, 100))
        .extracting(Happened.Event::type, Happened.Event::repository)
        .containsSubsequence(
            tuple("dev.ambit.run.hold", RunsStage.REPOSITORY),
            tuple("dev.ambit.run-approved", RunsStage.REPOSITORY));
  }

  @Test
  void aTokenForAnotherRepositorySeesNothingOfIt() throws Exception {
    RunRecord held = stage.jenkins.ask(edited(7));
    String other =
        stage.token(
            "elsewhere",
            Set.of(Token.Scope.READ, Token.Scope.APPROVE),
            List.of("git.example.com/payments/ledger"),
            "erin@example.com");
    assertThat(stage.read("/runs", other).path("runs")).isEmpty();
    assertThat(stage.ask("GET", "/runs/" + held.id(), other, "").statusCode()).isEqualTo(404);
    assertThat(stage.approve(held, other).statusCode()).isEqualTo(404);
  }
}
