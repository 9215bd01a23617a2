package dev.ambit.jenkins.decision;

import static dev.ambit.jenkins.decision.JenkinsSite.EDITED;
import static dev.ambit.jenkins.decision.JenkinsSite.NOW;
import static dev.ambit.jenkins.decision.JenkinsSite.REPOSITORY;
import static dev.ambit.jenkins.decision.JenkinsSite.byAgent;
import static dev.ambit.jenkins.decision.JenkinsSite.committed;
import static dev.ambit.jenkins.decision.JenkinsSite.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.BuildVerdict;
import dev.ambit.core.decision.Approval;
import dev.ambit.core.event.BuildUse;
import dev.ambit.core.identity.Actor;
import dev.ambit.jenkins.event.CauseChain;
import dev.ambit.jenkins.event.Channel;
import dev.ambit.jenkins.event.Origin;
import dev.ambit.jenkins.event.RunCause;
import dev.ambit.jenkins.event.RunRequest;
import dev.ambit.jenkins.facts.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunJudgeTest {

  @TempDir Path folder;

  private JenkinsSite site;

  @BeforeEach
  void setUp() throws Exception {
    site = JenkinsSite.in(folder);
  }

  @Test
  void aRunInsideTheGrantIsAllowed() throws Exception {
    assertThat(site.allowed().passes()).isTrue();
  }

  @Test
  void aHeldRunPassesAfterSomebodyElseApproved() throws Exception {
    Judged held = site.held();
    assertThat(held.passes()).isFalse();
    approve(held, "erin@example.com");
    assertThat(site.held().passes()).as("the agent's operator does not count").isFalse();
    approve(held, "dana@example.com");
    assertThat(site.held().passes()).isTrue();
  }

  @Test
  void anApprovalThatJenkinsDidNotSignCountsForNothing() throws Exception {
    Judged held = site.held();
    approve(held, "dana@example.com");
    try (Stream<Path> files = Files.list(folder.resolve("approvals"))) {
      Path file = files.findFirst().orElseThrow();
      Files.writeString(file, Files.readString(file).replace("\"sig\":\"", "\"sig\":\"AAAA"));
    }
    assertThat(site.held().passes()).isFalse();
  }

  @Test
  void whoMayApproveIsWhatTheSiteSays() throws Exception {
    ApprovalRight right = new ApprovalRight(site.rules().site());
    Actor actor = site.held().verdict().judged().actor();
    assertThat(right.objection("dana", actor)).isEmpty();
    assertThat(right.objection("erin", actor)).get().asString().contains("somebody else");
    assertThat(right.objection("finn", actor)).get().asString().contains("does not let finn");
    assertThat(right.objection("agent", actor)).get().asString().contains("does not let agent");
  }

  @Test
  void anAgentsRunFollowsTheTrustedPipelineWhereThatIsSet() throws Exception {
    Reading own =
        reading()
            .comparedWith(
                new Reading.TrustedPipeline("Jenkinsfile", "node {}", "main", "node('x') {}"));
    Judged judged = site.judge(true).start(byAgent("checkout/build"), REPOSITORY, own, NOW);
    assertThat(judged.passes()).isTrue();
    assertThat(judged.followed()).contains("node {}");
    assertThat(site.judge(false).start(byAgent("checkout/build"), REPOSITORY, own, NOW).passes())
        .isFalse();
  }

  @Test
  void stepsUseWhatTheGrantLists() throws Exception {
    assertThat(use(BuildUse.Kind.CREDENTIAL, "npm-read").passes()).isTrue();
    assertThat(use(BuildUse.Kind.CREDENTIAL, "deploy-key").passes()).isFalse();
    assertThat(use(BuildUse.Kind.NODE, "linux").passes()).isTrue();
    assertThat(use(BuildUse.Kind.NODE, "production").passes()).isFalse();
    assertThat(use(BuildUse.Kind.JOB, "ledger/deploy").passes()).isFalse();
  }

  @Test
  void whatAJobIsSetUpToUseCountsAtItsStart() throws Exception {
    Reading setUp =
        reading()
            .using(
                List.of(
                    new BuildUse(BuildUse.Kind.CREDENTIAL, "npm-read"),
                    new BuildUse(BuildUse.Kind.CREDENTIAL, "deploy-key")));
    Judged refused = site.start("checkout/build", setUp);
    assertThat(refused.passes()).isFalse();
    assertThat(RunReply.line(refused.verdict())).contains("deploy-key");
    RunJudge opened =
        new RunJudge(site.rules(), site.shelf, false, use -> use.name().equals("deploy-key"));
    assertThat(opened.start(byAgent("checkout/build"), REPOSITORY, setUp, NOW).passes()).isTrue();
  }

  @Test
  void anApprovalOfOneReplayIsNoneOfAnother() throws Exception {
    Judged first = replay("aa");
    assertThat(first.passes()).isFalse();
    approve(first, "dana@example.com");
    assertThat(replay("aa").passes()).isTrue();
    assertThat(replay("bb").passes()).isFalse();
  }

  @Test
  void anApprovalStillFitsWhenTheCheckoutBringsTheSameCommits() throws Exception {
    Reading queued = reading(EDITED).with(committed("Raise the timeout"));
    Judged held = site.start("checkout/build", queued);
    approve(held, "dana@example.com");
    assertThat(site.start("checkout/build", queued.with(committed("Raise the timeout"))).passes())
        .isTrue();
    assertThat(site.start("checkout/build", queued.with(committed("Something new"))).passes())
        .isFalse();
  }

  @Test
  void anAgentsAccountAtTheDoorMakesTheRunTheAgentsWhateverTheCausesSay() throws Exception {
    RunRequest token =
        new RunRequest(
            "ledger/deploy",
            new CauseChain(List.of(new RunCause.Nobody(RunCause.Nobody.Kind.REMOTE))),
            new Origin(Channel.API_TOKEN, Optional.of("agent"), Optional.empty(), Optional.empty()),
            Map.of());
    Judged judged = site.judge(false).start(token, REPOSITORY, reading(), NOW);
    assertThat(judged.isRestricted()).isTrue();
    assertThat(judged.passes()).isFalse();
  }

  @Test
  void aRunClaimsTheGrantOfTheRunThatStartedIt() throws Exception {
    Reading main = Reading.settled(Optional.empty(), Optional.empty());
    assertThat(site.judge(false).start(startedBy(""), REPOSITORY, main, NOW).passes()).isFalse();
    assertThat(site.judge(false).start(startedBy("PAY-214"), REPOSITORY, main, NOW).passes())
        .isTrue();
  }

  private static RunRequest startedBy(String grant) {
    RunCause agent = new RunCause.User(Optional.of("agent"));
    return new RunRequest(
        "checkout/test",
        new CauseChain(List.of(new RunCause.Upstream("checkout/build", 1, List.of(agent)))),
        new Origin(Channel.INTERNAL, Optional.of("SYSTEM"), Optional.of(grant), Optional.empty()),
        Map.of());
  }

  private Judged replay(String digest) throws Exception {
    RunRequest request =
        new RunRequest(
            "checkout/build",
            new CauseChain(List.of(new RunCause.User(Optional.of("agent")), new RunCause.Replay())),
            new Origin(Channel.PAGE, Optional.of("agent"), Optional.empty(), Optional.of(digest)),
            Map.of());
    return site.judge(false).start(request, REPOSITORY, reading(), NOW);
  }

  @Test
  void aGrantThatVanishesInMidRunEndsTheRun() throws Exception {
    Judged allowed = site.allowed();
    Files.delete(folder.resolve("site/grants/PAY-214.json"));
    BuildVerdict next =
        site.judge(false).use(allowed, REPOSITORY, Optional.empty(), Optional.empty(), NOW);
    assertThat(next.passes()).isFalse();
    assertThat(RunReply.line(next)).contains("there is no such grant here");
  }

  @Test
  void aStepThatNamesAnotherGrantIsHeldToThatOne() throws Exception {
    BuildVerdict verdict =
        site.judge(false)
            .use(site.allowed(), REPOSITORY, Optional.empty(), Optional.of("PAY-999"), NOW);
    assertThat(verdict.passes()).isFalse();
  }

  @Test
  void aBrokenSiteFileJudgesNothing() throws Exception {
    Files.writeString(folder.resolve("site/site.yaml"), "version: 1\nhost: [");
    assertThatThrownBy(() -> site.rules())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("site.yaml:");
  }

  private BuildVerdict use(BuildUse.Kind kind, String name) throws Exception {
    return site.judge(false)
        .use(
            site.allowed(),
            REPOSITORY,
            Optional.of(new BuildUse(kind, name)),
            Optional.empty(),
            NOW);
  }

  private void approve(Judged held, String person) throws IOException {
    site.shelf.add(new Approval(held.verdict().key(), held.verdict().decision().id(), person, NOW));
  }
}
