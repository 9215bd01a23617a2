package dev.ambit.app;

import static dev.ambit.app.RunsStage.edited;
import static dev.ambit.app.RunsStage.otherwise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.app.demo.DemoJenkins;
import dev.ambit.app.store.Database;
import dev.ambit.core.provenance.RunRecord;
import dev.ambit.wire.record.JsonLine;
import dev.ambit.wire.record.RunRecordJson;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people and reporters try in order to let a run pass that should not. */
@ParameterizedClass
@EnumSource(Databases.class)
class RunCheatsTest {

  private final Databases databases;

  @TempDir private Path folder;
  private RunsStage stage;
  private String erin;

  RunCheatsTest(Databases databases) {
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

  private void refused(RunRecord run, String token, String reason) throws Exception {
    HttpResponse<String> answer = stage.approve(run, token);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains(reason);
  }

  /** The record with another value in a field. */
  private static RunRecord with(RunRecord run, String field, String value) {
    ObjectNode node = JsonLine.read(RunRecordJson.line(run));
    return RunRecordJson.read(JsonLine.write(node.put(field, value))).orElseThrow();
  }

  private static RunRecord without(RunRecord run, String field) {
    ObjectNode node = JsonLine.read(RunRecordJson.line(run));
    node.remove(field);
    return RunRecordJson.read(JsonLine.write(node)).orElseThrow();
  }

  @Test
  void nobodyApprovesTwice() throws Exception {
    RunRecord held = stage.jenkins.ask(edited(7));
    assertThat(stage.approve(held, erin).statusCode()).isEqualTo(204);
    refused(held, erin, "erin@example.com has approved this already: another person must");
  }

  @Test
  void whoeverRunsTheAgentDoesNotApproveItsRun() throws Exception {
    refused(stage.jenkins.ask(edited(7)), stage.person("bob"), "runs the agent that did");
  }

  @Test
  void whoeverStartedTheRunDoesNotApproveIt() throws Exception {
    RunRecord held = stage.jenkins.ask(edited(7));
    ObjectNode node = JsonLine.read(RunRecordJson.line(held));
    node.withObject("actor").withArray("principals").add("jenkins:erin");
    RunRecord own = RunRecordJson.read(JsonLine.write(node)).orElseThrow();
    DemoJenkins second = stage.controller("jenkins-2", RunsStage.REPOSITORY);
    second.tell(with(with(own, "id", "01ARZ3NDEKTSV4RRFFQ69G5FAV"), "change", "ab".repeat(32)));
    refused(
        with(own, "id", "01ARZ3NDEKTSV4RRFFQ69G5FAV"), erin, "erin@example.com started this run");
  }

  @Test
  void whomTheSiteDoesNotLetApproveIsNotHeard() throws Exception {
    refused(stage.jenkins.ask(edited(7)), stage.person("robin"), "nobody who may approve here");
  }

  @Test
  void nothingIsApprovedThatWasDecidedAnewSince() throws Exception {
    RunRecord held = stage.jenkins.ask(edited(7));
    RunRecord changed = stage.jenkins.ask(otherwise(7));
    refused(held, erin, "something newer was decided about this run");
    assertThat(stage.approve(changed, erin).statusCode()).isEqualTo(204);
  }

  @Test
  void aRunThatLeftTheQueueIsNotApproved() throws Exception {
    RunRecord held = stage.jenkins.ask(edited(7));
    stage.jenkins.tell(with(held, "stage", RunRecord.QUEUE));
    refused(held, erin, "not held any more");
  }

  @Test
  void onlyWhatIsHeldAndStopsARunIsApproved() throws Exception {
    RunRecord held = stage.jenkins.ask(edited(7));
    RunRecord denied = with(with(held, "decision", "deny"), "id", "01ARZ3NDEKTSV4RRFFQ69G5FAV");
    stage.jenkins.tell(denied);
    refused(denied, erin, "only a held run can be approved");
    RunRecord reported = with(with(held, "mode", "report"), "id", "01ARZ3NDEKTSV4RRFFQ69G5FAW");
    stage.jenkins.tell(reported);
    refused(reported, erin, "only a held run can be approved");
  }

  @Test
  void aRecordThatDoesNotSayWhatIsApprovedIsNotApproved() throws Exception {
    RunRecord old = without(stage.jenkins.judged(edited(7)), "change");
    stage.jenkins.tell(old);
    refused(old, erin, "did not say what an approval would be bound to");
  }

  /** Harmless: an approval is bound to a key, and no run of a Jenkins has this one. */
  @Test
  void aRunThatNoJenkinsHeldMayBeApprovedAndLetsNothingPass() throws Exception {
    RunRecord invented =
        with(
            with(stage.jenkins.judged(edited(7)), "change", "ab".repeat(32)),
            "id",
            "01ARZ3NDEKTSV4RRFFQ69G5FAV");
    stage.controller("liar", RunsStage.REPOSITORY).tell(invented);
    assertThat(stage.approve(invented, erin).statusCode()).isEqualTo(204);
    assertThat(stage.jenkins.judge(edited(7)).passes()).isFalse();
  }

  @Test
  void aHarmlessRunUnderTheKeyOfAnotherIsNotApproved() throws Exception {
    RunRecord held = stage.jenkins.ask(edited(7));
    RunRecord harmless = with(with(held, "job", "docs/build"), "id", "01ARZ3NDEKTSV4RRFFQ69G5FAV");
    stage.controller("liar", RunsStage.REPOSITORY).tell(harmless);
    refused(harmless, erin, "two reports tell different things of this run");
    refused(held, erin, "two reports tell different things of this run");
    assertThat(stage.jenkins.judge(edited(7)).passes()).isFalse();
  }

  @Test
  void aRunOfARepositoryThatTheTokenIsNotForIsRefused() throws Exception {
    RunRecord foreign =
        with(stage.jenkins.judged(edited(7)), "repository", "git.example.com/payments/ledger");
    assertThatThrownBy(() -> stage.jenkins.tell(foreign))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("403")
        .hasMessageContaining("git.example.com/payments/ledger");
    assertThat(stage.read("/runs", erin).path("runs")).isEmpty();
    String other = "git.example.com/payments/ledger";
    stage.controller("both", RunsStage.REPOSITORY, other).tell(foreign);
    assertThat(stage.read("/runs?repository=" + other, erin).path("runs")).hasSize(1);
    assertThat(stage.read("/runs?repository=" + RunsStage.REPOSITORY, erin).path("runs")).isEmpty();
    refused(foreign, erin, "payments/ledger");
  }

  @Test
  void whatCannotBeReadIsRefusedByName() throws Exception {
    RunRecord held = stage.jenkins.judged(edited(7));
    String token = stage.enforcing("hand", RunsStage.REPOSITORY);
    assertThat(
            told(
                token,
                RunRecordJson.line(held)
                    .replace("\"decision\":\"hold\"", "\"decision\":\"maybe\"")))
        .contains("400", "allow, hold, deny or approve");
    assertThat(told(token, RunRecordJson.line(held).replace("2026-11-24", "+999999999-01-01")))
        .contains("400", "the time 'at'");
  }

  private String told(String token, String record) throws Exception {
    HttpResponse<String> answer =
        stage.ask(
            "POST",
            "/entries?repository=" + RunsStage.REPOSITORY,
            token,
            RunsStage.firstEntry(record));
    return answer.statusCode() + " " + answer.body();
  }

  @Test
  void aLogThatIsToldAgainWithANewTokenIsNoSecondRun() throws Exception {
    RunRecord held = stage.jenkins.ask(edited(7));
    DemoJenkins again = stage.controller("jenkins-1b", RunsStage.REPOSITORY);
    again.tell(held);
    assertThat(stage.read("/runs", erin).path("runs")).hasSize(1);
    again.tell(with(held, "stage", RunRecord.QUEUE));
    refused(held, erin, "not held any more");
    assertThat(stage.read("/chains/PAY-9", erin).path("breaks").asInt()).isZero();
  }

  @Test
  void runsThatWereToldBeforeTheyWereListedAreFoundAtTheNextStart() throws Exception {
    RunRecord held = stage.jenkins.ask(edited(7));
    stage
        .database
        .sql()
        .useHandle(
            handle -> {
              handle.execute("delete from run_decision");
              handle.execute("delete from event");
              handle.execute("delete from \"flyway_schema_history\" where \"version\" = '022'");
            });
    assertThat(stage.read("/runs", erin).path("runs")).isEmpty();
    Database.open(stage.settings).close();
    assertThat(stage.read("/runs/" + held.id(), erin).path("source").asText())
        .isEqualTo("jenkins-1");
    assertThat(stage.approve(held, erin).statusCode()).isEqualTo(204);
    List<String> news =
        stage
            .database
            .sql()
            .withHandle(
                handle -> handle.createQuery("select type from event").mapTo(String.class).list());
    assertThat(news).containsExactly("dev.ambit.run-approved");
  }
}
