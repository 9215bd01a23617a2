package dev.ambit.core.decision.build;

import static dev.ambit.core.decision.build.BuildScene.AGENT;
import static dev.ambit.core.decision.build.BuildScene.DANA;
import static dev.ambit.core.decision.build.BuildScene.NOW;
import static dev.ambit.core.decision.build.BuildScene.agentCommit;
import static dev.ambit.core.decision.build.BuildScene.book;
import static dev.ambit.core.decision.build.BuildScene.byChange;
import static dev.ambit.core.decision.build.BuildScene.commit;
import static dev.ambit.core.decision.build.BuildScene.facts;
import static dev.ambit.core.decision.build.BuildScene.grant;
import static dev.ambit.core.decision.build.BuildScene.judge;
import static dev.ambit.core.decision.build.BuildScene.revoked;
import static dev.ambit.core.decision.build.BuildScene.standing;
import static dev.ambit.core.decision.build.BuildScene.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.BuildVerdict;
import dev.ambit.core.Gate;
import dev.ambit.core.decision.Approval;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.PolicyFault;
import dev.ambit.core.event.BuildOrigin;
import dev.ambit.core.event.BuildStart;
import dev.ambit.core.event.BuildUse;
import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.BuildFacts;
import dev.ambit.core.facts.DefinitionChange;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.scope.GrantBook;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BuildGateTest {

  private static final GrantBook GRANTED = book(grant(""));
  private static final DefinitionChange EDITED =
      new DefinitionChange(DefinitionChange.Kind.PIPELINE_FILE, "Jenkinsfile differs from main");

  @Test
  void anAgentInsideItsGrantBuilds() {
    assertThat(judge(facts(start(AGENT, "checkout/build")), GRANTED))
        .satisfies(BuildGateTest::allows);
  }

  @Test
  void aPersonBuildsWhatPeopleMade() {
    BuildVerdict verdict =
        judge(facts(start(DANA, "ledger/deploy"), List.of(commit("Fix"))), GRANTED);
    assertThat(verdict).satisfies(BuildGateTest::allows);
    assertThat(verdict.decision().findings()).isEmpty();
  }

  @Test
  void aJobOutsideTheGrantIsDenied() {
    assertDenied(facts(start(AGENT, "ledger/deploy")), GRANTED, "build/outside-grant");
  }

  @Test
  void anAgentWithoutAGrantIsDeniedInWordsForBuilds() {
    BuildFacts facts =
        facts(start(AGENT, "checkout/build").using(new BuildUse(BuildUse.Kind.NODE, "x")));
    BuildStart elsewhere = byChange("work");
    BuildFacts unnamed = facts(withPrincipal(elsewhere));
    assertDenied(unnamed, GRANTED, "grant/none");
    assertThat(finding(judge(unnamed, GRANTED), "grant/none").tell()).contains("names a grant");
    assertDenied(facts, new GrantBook(Map.of(), Map.of()), "grant/not-found");
  }

  @Test
  void aGrantRevokedInMidRunEndsWhatItAllowed() {
    BuildFacts facts = facts(start(AGENT, "checkout/build"));
    assertThat(judge(facts, GRANTED)).satisfies(BuildGateTest::allows);
    assertDenied(facts, revoked(), "grant/revoked");
  }

  @Test
  void aGrantExpiresWhileTheBuildRuns() {
    BuildFacts facts = facts(start(AGENT, "checkout/build"));
    BuildFacts later = facts.at(facts.start(), NOW.plus(Duration.ofHours(10)));
    assertDenied(later, GRANTED, "grant/expired");
  }

  @Test
  void anotherAccountCannotUseTheGrant() {
    BuildFacts facts = facts(byChange("agent/PAY-214/x"), List.of(agentCommit()));
    BuildVerdict verdict = judge(facts, GRANTED);
    assertThat(verdict).satisfies(BuildGateTest::allows);
    assertThat(rules(verdict)).contains("grant/principal");
  }

  @ParameterizedTest
  @EnumSource(DefinitionChange.Kind.class)
  void whatABuildBringsOfItsOwnInstructionsIsHeld(DefinitionChange.Kind kind) {
    DefinitionChange change = new DefinitionChange(kind, "edited");
    assertHeld(facts(start(AGENT, "checkout/build"), List.of(), change), GRANTED);
    assertHeld(facts(byChange("work"), List.of(agentCommit()), change), GRANTED);
    assertThat(judge(facts(start(DANA, "checkout/build"), List.of(), change), GRANTED))
        .satisfies(BuildGateTest::allows);
  }

  @Test
  void aGrantForCiFilesCoversTheInstructions() {
    BuildFacts facts = facts(start(AGENT, "checkout/build"), List.of(), EDITED);
    assertThat(judge(facts, book(grant("classes: [ci]")))).satisfies(BuildGateTest::allows);
  }

  @Test
  void anApprovalLetsExactlyThisBuildPass() {
    BuildFacts facts = facts(start(AGENT, "checkout/build"), List.of(), EDITED);
    BuildVerdict held = judge(facts, GRANTED);
    assertThat(approvedBy("dana@example.com", held, facts)).satisfies(BuildGateTest::allows);
    BuildFacts other =
        facts(
            start(AGENT, "checkout/build"),
            List.of(),
            new DefinitionChange(DefinitionChange.Kind.PIPELINE_FILE, "another edit"));
    assertThat(approvedBy("dana@example.com", held, other).passes()).isFalse();
  }

  @Test
  void whoeverRunsTheAgentDoesNotApproveItsBuild() {
    BuildFacts facts = facts(start(AGENT, "checkout/build"), List.of(), EDITED);
    BuildVerdict held = judge(facts, GRANTED);
    assertThat(approvedBy("erin@example.com", held, facts).passes()).isFalse();
    assertThat(approvedBy("claude", held, facts).passes()).isFalse();
    assertThat(approvedBy("Erin+office@Example.com", held, facts).passes()).isFalse();
  }

  @Test
  void otherParametersAreAnotherBuild() {
    BuildStart start = start(AGENT, "checkout/build");
    BuildStart other =
        new BuildStart(
            start.repository(),
            start.pipeline(),
            start.ref(),
            start.principals(),
            start.origins(),
            start.claims(),
            Map.of("TARGET", "production"),
            start.use());
    assertThat(judge(facts(other), GRANTED).key()).isNotEqualTo(judge(facts(start), GRANTED).key());
  }

  @ParameterizedTest
  @CsvSource({
    "CREDENTIAL, npm-read, credentials",
    "NODE, linux-7, nodes",
    "DEPLOYMENT, publishPages, deployments"
  })
  void aBuildUsesWhatItsGrantListsAndNothingElse(BuildUse.Kind kind, String name, String field) {
    BuildFacts facts = facts(start(AGENT, "checkout/build").using(new BuildUse(kind, name)));
    String rule = "build/" + kind.word();
    assertDenied(facts, GRANTED, rule);
    assertDenied(facts, book(grant("builds: { " + field + ": [other] }")), rule);
    assertThat(judge(facts, book(grant("builds: { " + field + ": [" + name + "] }"))))
        .satisfies(BuildGateTest::allows);
  }

  @Test
  void otherJobsAreHeldToThePipelinesOfTheGrant() {
    BuildStart start = start(AGENT, "checkout/build");
    assertThat(judge(facts(start.using(job("checkout/test"))), GRANTED))
        .satisfies(BuildGateTest::allows);
    assertDenied(facts(start.using(job("ledger/deploy"))), GRANTED, "build/job");
  }

  @Test
  void declaredAgentWorkBindsNoCredential() {
    BuildStart start = byChange("work").using(new BuildUse(BuildUse.Kind.CREDENTIAL, "deploy"));
    assertDenied(facts(start, List.of(agentCommit())), GRANTED, "build/credential");
    assertThat(judge(facts(start, List.of(commit("Fix"))), GRANTED))
        .satisfies(BuildGateTest::allows);
  }

  @Test
  void agentWorkThatNobodyAnswersForIsHeld() {
    BuildFacts facts = facts(nobody(), List.of(agentCommit()));
    assertHeld(facts, GRANTED);
    assertThat(rules(judge(facts, GRANTED))).contains("build/origin-unknown");
    assertThat(judge(facts(nobody(), List.of(commit("Fix"))), GRANTED))
        .satisfies(BuildGateTest::allows);
  }

  @Test
  void whatCouldNotBeReadIsNotGuessed() {
    BuildStart start = start(DANA, "checkout/build");
    BuildFacts unread =
        new BuildFacts(start, NOW, Fact.unknown("no answer"), Fact.known(List.of()), List.of());
    assertDenied(unread, GRANTED, "build/commits-unknown");
    BuildFacts uncompared =
        new BuildFacts(
            start(AGENT, "checkout/build"),
            NOW,
            Fact.known(List.of()),
            Fact.unknown("no answer"),
            List.of());
    assertDenied(uncompared, GRANTED, "build/definition-unknown");
  }

  @Test
  void aBuildThatTookAnotherCommitTooIsTold() {
    assertThat(rules(judge(taking("a"), GRANTED))).doesNotContain("build/other-commit");
    BuildVerdict two = judge(taking("a", "b"), GRANTED);
    assertThat(two).satisfies(BuildGateTest::allows);
    assertThat(two.decision().findings())
        .filteredOn(finding -> finding.rule().equals("build/other-commit"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.tell())
                    .contains("is a build of " + "a".repeat(40), "also took " + "b".repeat(40)));
  }

  private static BuildFacts taking(String... digits) {
    return new BuildFacts(
        start(DANA, "checkout/build"),
        NOW,
        Fact.known(List.of()),
        Fact.known(List.of()),
        Arrays.stream(digits).map(digit -> new Oid(digit.repeat(40))).toList());
  }

  @Test
  void aBrokenPolicyStopsAgentsAndNobodyElse() {
    List<PolicyFault> broken = List.of(new PolicyFault("p.yaml:3:1 unknown key", false));
    var standing = standing(GRANTED, "enforce", List.of(), broken);
    assertThat(Gate.judge(facts(start(AGENT, "checkout/build")), standing).decision().word())
        .isEqualTo("deny");
    assertThat(Gate.judge(facts(start(DANA, "checkout/build")), standing))
        .satisfies(BuildGateTest::allows);
  }

  @Test
  void aPolicyThatReportsStopsNothing() {
    BuildFacts facts = facts(start(AGENT, "ledger/deploy"));
    BuildVerdict verdict = Gate.judge(facts, standing(GRANTED, "report", List.of(), List.of()));
    assertThat(verdict.passes()).isTrue();
    assertThat(verdict.decision().word()).isEqualTo("deny");
  }

  private static BuildStart nobody() {
    BuildStart start = byChange("work");
    return new BuildStart(
        start.repository(),
        start.pipeline(),
        start.ref(),
        List.of(),
        Set.of(BuildOrigin.NOBODY),
        List.of(),
        Map.of(),
        start.use());
  }

  private static BuildStart withPrincipal(BuildStart start) {
    return new BuildStart(
        start.repository(),
        start.pipeline(),
        start.ref(),
        List.of(AGENT),
        Set.of(BuildOrigin.AUTHENTICATED),
        List.of(),
        Map.of(),
        start.use());
  }

  private static BuildUse job(String name) {
    return new BuildUse(BuildUse.Kind.JOB, name);
  }

  private static BuildVerdict approvedBy(String person, BuildVerdict held, BuildFacts facts) {
    Approval approval = new Approval(held.key(), held.decision().id(), person, NOW);
    return Gate.judge(facts, standing(GRANTED, "enforce", List.of(approval), List.of()));
  }

  private static void assertDenied(BuildFacts facts, GrantBook grants, String rule) {
    BuildVerdict verdict = judge(facts, grants);
    assertThat(verdict.decision().word()).isEqualTo("deny");
    assertThat(rules(verdict)).contains(rule);
    assertThat(verdict.passes()).isFalse();
  }

  private static void assertHeld(BuildFacts facts, GrantBook grants) {
    assertThat(judge(facts, grants).decision().word()).isEqualTo("hold");
  }

  private static void allows(BuildVerdict verdict) {
    assertThat(verdict.decision().word())
        .as(verdict.decision().findings().toString())
        .isEqualTo("allow");
  }

  private static Finding finding(BuildVerdict verdict, String rule) {
    return verdict.decision().findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> rules(BuildVerdict verdict) {
    return verdict.decision().findings().stream().map(Finding::rule).toList();
  }
}
