package dev.ambit.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.app.demo.Deliveries;
import dev.ambit.app.demo.SimulatedCheck;
import dev.ambit.app.store.SignedRecords;
import dev.ambit.core.event.RepositoryId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How people let held changes pass, by button and by comment. */
@ParameterizedClass
@EnumSource(Databases.class)
class ApprovalStoriesTest {

  private final Databases databases;

  private static final String SHOP = World.SHOP;
  private static final Map<String, String> HELD = Map.of("Dockerfile", "FROM scratch\n");

  @TempDir private Path folder;
  private World world;
  private int pull;

  ApprovalStoriesTest(Databases databases) {
    this.databases = databases;
  }

  @BeforeEach
  void holdAChange() throws IOException {
    world = World.open(folder, databases.fresh());
    world.site.grant(GRANT.formatted(World.SHOP));
    pull = world.proposes("agent-claude", "agent/OPS-7/image", HELD);
    assertThat(check().conclusion()).isEqualTo("action_required");
  }

  /** A grant whose paths allow the file; its class is held all the same. */
  private static final String GRANT =
      """
      version: 1
      id: OPS-7
      task: { title: Smaller image, url: https://issues.example.com/OPS-7 }
      agent: claude
      principals: ["git:agent-claude"]
      owner: dana@example.com
      audience: [{ host: github.example, repository: %s }]
      scope:
        refs: ["refs/heads/agent/OPS-7/**"]
        operations: [create, update]
        paths: { allow: ["**"], deny: [] }
        classes: []
        pipelines: []
      limits: { pushes: 5, commits: 5, files: 5, lines: 500 }
      validity: { not-before: 2026-11-24T09:00:00Z, expires: 2026-11-25T09:00:00Z }
      """;

  @AfterEach
  void everyRequestWasAsGitHubDescribes() {
    assertThat(world.openApi.faults()).isEmpty();
    world.close();
  }

  private SimulatedCheck check() {
    return world.check(pull);
  }

  private void press(String login) {
    world.hear(world.deliveries.button(SHOP, check().id(), login));
  }

  private void say(String login, String text) throws IOException {
    world.time.tick(Duration.ofSeconds(1));
    long comment = world.github.comment(SHOP, pull, login, text);
    world.hear(world.deliveries.comment(SHOP, pull, comment, login));
  }

  @Test
  void aHeldChangeHasAButtonAndSaysWhoMayPressIt() {
    assertThat(check().hasButton()).isTrue();
    assertThat(check().title()).isEqualTo("Held: 1 finding, 1 approval missing");
    assertThat(check().summary()).contains("finn@example.com", "/ambit approve");
  }

  @Test
  void theButtonLetsItPass() {
    press("finn");
    assertThat(check().conclusion()).isEqualTo("success");
    assertThat(check().title()).isEqualTo("Approved by finn@example.com");
  }

  @Test
  void aCommentLetsItPass() throws IOException {
    say("finn", "Looks good.\n/ambit approve\n");
    assertThat(check().conclusion()).isEqualTo("success");
  }

  @Test
  void aCommentMayNameTheDecision() throws IOException {
    say("finn", "/ambit approve " + check().decision());
    assertThat(check().conclusion()).isEqualTo("success");
  }

  @Test
  void aQuotedCommandOrdersNothing() throws IOException {
    say("finn", "> /ambit approve\nShould we?");
    assertThat(check().conclusion()).isEqualTo("action_required");
  }

  @Test
  void anApprovedChangeStaysApprovedWhenItIsLookedAtAgain() {
    press("finn");
    world.hear(world.deliveries.pull(SHOP, pull, "synchronize"));
    assertThat(world.checks(pull)).hasSize(2);
    assertThat(check().conclusion()).isEqualTo("success");
  }

  @Test
  void whoRunsTheAgentCannotApproveItsWork() {
    press("erin");
    assertThat(check().conclusion()).isEqualTo("action_required");
    assertThat(answers()).contains("had a hand in this");
  }

  @Test
  void whoPushedToTheBranchCannotApproveIt() throws IOException {
    world.shop.push("finn", "agent/OPS-7/image", "main", "Help", Map.of("docs/x.md", "x\n"));
    world.hear(world.deliveries.pull(SHOP, pull, "synchronize"));
    press("finn");
    assertThat(check().conclusion()).isEqualTo("action_required");
    assertThat(answers()).contains("had a hand in this");
    press("dana");
    assertThat(check().conclusion()).isEqualTo("success");
  }

  @Test
  void whoeverMayNotApproveIsToldSo() {
    press("robin");
    assertThat(check().conclusion()).isEqualTo("action_required");
    assertThat(answers()).contains("@robin is nobody who may approve here");
  }

  @Test
  void anAgentCannotApprove() throws IOException {
    say("agent-claude", "/ambit approve");
    assertThat(check().conclusion()).isEqualTo("action_required");
  }

  @Test
  void aBotsCommentOrdersNothing() throws IOException {
    say("finn[bot]", "/ambit approve");
    assertThat(check().conclusion()).isEqualTo("action_required");
    assertThat(answers()).isEmpty();
  }

  @Test
  void anApprovalIsForTheHeadThatWasSeen() throws IOException {
    SimulatedCheck seen = check();
    world.shop.push("agent-claude", "agent/OPS-7/image", "main", "More", Map.of("a.tf", "x\n"));
    world.hear(world.deliveries.button(SHOP, seen.id(), "finn"));
    world.hear(world.deliveries.pull(SHOP, pull, "synchronize"));
    assertThat(check().conclusion()).isEqualTo("action_required");
    assertThat(answers()).contains("the branch has moved since");
  }

  @Test
  void whatComesAfterAnApprovalNeedsItsOwn() throws IOException {
    press("finn");
    world.shop.push("agent-claude", "agent/OPS-7/image", "main", "More", Map.of("a.tf", "x\n"));
    world.hear(world.deliveries.pull(SHOP, pull, "synchronize"));
    assertThat(check().conclusion()).isEqualTo("action_required");
  }

  @Test
  void aCommentOfBeforeTheVerdictApprovesNothing() throws IOException {
    long early = world.github.comment(SHOP, pull, "finn", "/ambit approve");
    world.time.tick(Duration.ofMinutes(1));
    world.shop.push("agent-claude", "agent/OPS-7/image", "main", "More", Map.of("a.tf", "x\n"));
    world.hear(world.deliveries.pull(SHOP, pull, "synchronize"));
    world.hear(world.deliveries.comment(SHOP, pull, early, "finn"));
    assertThat(check().conclusion()).isEqualTo("action_required");
  }

  @Test
  void anEditedCommentApprovesNothing() throws IOException {
    world.time.tick(Duration.ofSeconds(1));
    long comment = world.github.comment(SHOP, pull, "finn", "Looks odd.");
    world.github.edit(SHOP, comment, "/ambit approve");
    world.hear(world.deliveries.comment(SHOP, pull, comment, "finn"));
    assertThat(check().conclusion()).isEqualTo("action_required");
  }

  @Test
  void theCommentIsReadFromGitHubAndNotFromTheDelivery() throws IOException {
    world.time.tick(Duration.ofSeconds(1));
    long comment = world.github.comment(SHOP, pull, "robin", "/ambit approve");
    world.hear(world.deliveries.comment(SHOP, pull, comment, "finn"));
    assertThat(check().conclusion()).isEqualTo("action_required");
  }

  @Test
  void aPressSentAgainUnderAnotherIdCountsOnce() {
    Deliveries.Sent press = world.deliveries.button(SHOP, check().id(), "finn");
    world.hear(press);
    world.hear(press.under("00000000-0000-0000-0000-000000000000"));
    assertThat(world.checks(pull)).hasSize(2);
    assertThat(check().conclusion()).isEqualTo("success");
  }

  private List<SignedRecords.Kept> signed() {
    return new SignedRecords(world.database.sql())
        .of(new RepositoryId("github.example", SHOP), SignedRecords.Kind.APPROVAL, Instant.EPOCH);
  }

  /** A site that changes is other rules: what was held is judged by them before anybody speaks. */
  private void finnsKeyIsGiven() throws IOException {
    world.givesKeyFor("finn");
    world.hear(world.deliveries.pull(SHOP, pull, "synchronize"));
  }

  @Test
  void whereTheAppHoldsAKeyForThePersonTheirWordIsSigned() throws IOException {
    finnsKeyIsGiven();
    say("finn", "/ambit approve");
    assertThat(check().title()).isEqualTo("Approved by finn@example.com");
    assertThat(signed()).extracting(SignedRecords.Kept::person).containsExactly("finn@example.com");
  }

  @Test
  void aSignedPressSentAgainIsSignedOnce() throws IOException {
    finnsKeyIsGiven();
    Deliveries.Sent press = world.deliveries.button(SHOP, check().id(), "finn");
    world.hear(press);
    world.hear(press.under("00000000-0000-0000-0000-000000000000"));
    assertThat(signed()).hasSize(1);
  }

  @Test
  void whereItHoldsNoneTheAppAnswersForWhatItSaw() {
    press("finn");
    assertThat(check().conclusion()).isEqualTo("success");
    assertThat(signed()).isEmpty();
  }

  private String answers() {
    try {
      return String.join("\n", world.github.answers(SHOP, pull));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
