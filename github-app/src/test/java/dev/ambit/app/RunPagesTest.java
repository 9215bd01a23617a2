package dev.ambit.app;

import static dev.ambit.app.RunsStage.edited;
import static dev.ambit.app.RunsStage.trusted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.provenance.RunRecord;
import dev.ambit.wire.record.JsonLine;
import dev.ambit.wire.record.RunRecordJson;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** People look at runs and let them go by pages, in a browser without scripts. */
@ParameterizedClass
@EnumSource(Databases.class)
class RunPagesTest {

  private static final String TITLE = "checkout \u00bb agent/PAY-9/timeout";

  private final Databases databases;

  @TempDir private Path folder;
  private RunsStage stage;
  private PlainBrowser erin;

  RunPagesTest(Databases databases) {
    this.databases = databases;
  }

  @BeforeEach
  void open() throws Exception {
    stage = RunsStage.open(folder, databases.fresh());
    erin = PlainBrowser.as(stage.app.url(), "erin@example.com");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private String page(String path) {
    HttpResponse<String> answer = erin.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static String approve(RunRecord run) {
    return "/decisions/" + run.id() + "/approve";
  }

  @Test
  void aHeldRunIsSeenApprovedAndGone() throws Exception {
    RunRecord held = stage.jenkins.ask(edited(7));
    assertThat(page("/"))
        .containsSubsequence("Waits for a person", TITLE, "Look and approve")
        .contains("/decisions/" + held.id());
    assertThat(page("/decisions/" + held.id()))
        .contains(
            TITLE,
            "checkout/agent%2FPAY-9%2Ftimeout",
            "user agent",
            "claude",
            "/chains/PAY-9",
            "Jenkinsfile differs from main",
            "where it waited for a person",
            "Approve this run",
            held.key().orElseThrow().sha256());
    HttpResponse<String> done = erin.post(approve(held), Map.of("csrf", erin.csrf()));
    assertThat(done.statusCode()).isEqualTo(302);
    assertThat(page("/decisions/" + held.id())).contains("by erin@example.com");
    stage.time.tick(Duration.ofMinutes(1));
    RunRecord went = stage.jenkins.ask(edited(7));
    assertThat(page("/")).contains("Nothing waits.");
    assertThat(page("/decisions/" + went.id()))
        .contains("allowed, approved", "by erin@example.com", "#7", "at its start");
  }

  @Test
  void runsStandWhereDecisionsStand() throws Exception {
    RunRecord held = stage.jenkins.ask(edited(7));
    stage.time.tick(Duration.ofMinutes(1));
    RunRecord went = stage.jenkins.ask(trusted(8));
    String row = "/decisions/" + went.id();
    assertThat(page("/grants/PAY-9")).contains(row, TITLE + " #8");
    assertThat(page("/agents")).contains("1 let pass, 1 stopped", row);
    assertThat(page("/owners")).contains("/decisions/" + held.id(), row);
    assertThat(page("/decisions?who=claude")).contains(row, "/decisions/" + held.id());
    assertThat(page("/decisions?kind=run&word=allow"))
        .contains(row)
        .doesNotContain("/decisions/" + held.id());
    assertThat(page("/decisions?kind=change")).contains("No decision fits.");
    assertThat(page("/chains/PAY-9"))
        .contains("<g class=\"dot wait\">", "<g class=\"dot good\">", "The chain has no break.");
  }

  @Test
  void whoRunsTheAgentIsToldWhyTheyCannotApprove() throws Exception {
    RunRecord held = stage.jenkins.ask(edited(7));
    PlainBrowser bob = PlainBrowser.as(stage.app.url(), "bob@example.com");
    HttpResponse<String> answer = bob.post(approve(held), Map.of("csrf", bob.csrf()));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("runs the agent that did: somebody else must approve");
    assertThat(stage.jenkins.judge(edited(7)).passes()).isFalse();
  }

  @Test
  void aFormOfAnotherPageApprovesNothing() throws Exception {
    RunRecord held = stage.jenkins.ask(edited(7));
    assertThat(erin.post(approve(held), Map.of("csrf", "guessed")).statusCode()).isEqualTo(403);
    assertThat(stage.jenkins.judge(edited(7)).passes()).isFalse();
  }

  @Test
  void strangeBytesInAJobsNameAreShownEscaped() throws Exception {
    ObjectNode node = JsonLine.read(RunRecordJson.line(stage.jenkins.judged(edited(7))));
    node.put("job", "checkout/a%1B[31m\u202e<img src=x onerror=alert(1)>%00");
    node.putArray("causes").add("user <b>agent</b>\u0007");
    RunRecord strange = RunRecordJson.read(JsonLine.write(node)).orElseThrow();
    stage.jenkins.tell(strange);
    for (String path :
        new String[] {"/", "/decisions", "/decisions/" + strange.id(), "/chains/PAY-9"}) {
      assertThat(page(path))
          .as(path)
          .contains("\\u{1b}[31m\\u{202e}&lt;img src=x onerror=alert(1)&gt;\\u{0}")
          .doesNotContain("<img src", "\u001b", "\u202e", "\u0000");
    }
    assertThat(page("/decisions/" + strange.id())).contains("user &lt;b&gt;agent&lt;/b&gt;\\u{7}");
  }
}
