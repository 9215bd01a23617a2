package dev.ambit.app.forge.gitea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.app.effect.Report;
import dev.ambit.app.event.Hint;
import dev.ambit.app.event.RepositoryPath;
import dev.ambit.app.forge.Forge;
import dev.ambit.app.forge.Proposal;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RefName;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The adapter against answers as Gitea's description has them. */
class GiteaForgeTest {

  private static final RepositoryPath SHOP = new RepositoryPath("acme/shop");
  private static final String HEAD = "0123456789012345678901234567890123456789";
  private static final String DECISION = "01M86FYZ80QJZ7F7RFWYT3Z1Z0";

  private AnsweringGitea gitea;
  private Forge forge;

  @BeforeEach
  void start() throws IOException {
    gitea = AnsweringGitea.start();
    forge = GiteaForge.of(gitea.settings(), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    gitea.close();
  }

  private void pull(String state, String from) throws IOException {
    gitea.answer(
        "/pulls/7",
        """
        {"number":7,"state":"%s","user":{"login":"robin","id":5},
         "head":{"ref":"agent/PAY-214/x","sha":"%s","repo":{"full_name":"%s"}},
         "base":{"ref":"main","sha":"%s"}}
        """
            .formatted(state, HEAD, from, HEAD));
    gitea.answer(
        "/activities/feeds",
        """
        [{"op_type":"commit_repo","ref_name":"refs/heads/agent/PAY-214/x",
          "act_user":{"login":"agent-claude","id":9}},
         {"op_type":"commit_repo","ref_name":"refs/heads/other","act_user":{"login":"finn","id":3}}]
        """);
  }

  @Test
  void aPullRequestIsReadWithEverybodyWhoPushedToIt() throws IOException {
    pull("open", "acme/shop");
    Proposal proposal = forge.state().pull(SHOP, 7).orElseThrow();
    assertThat(proposal.ref()).isEqualTo(new RefName("refs/heads/agent/PAY-214/x"));
    assertThat(proposal.head()).isEqualTo(new Oid(HEAD));
    assertThat(proposal.author().principals())
        .containsExactly(new Principal("git", "robin"), new Principal("gitea", "id-5"));
    assertThat(proposal.pushers()).extracting("login").containsExactly("agent-claude");
  }

  @Test
  void aForksBranchIsNoBranchOfTheRepository() throws IOException {
    pull("open", "robin/shop");
    assertThat(forge.state().pull(SHOP, 7).orElseThrow().ref())
        .isEqualTo(new RefName("refs/heads/fork/robin/agent/PAY-214/x"));
  }

  @Test
  void aClosedPullRequestIsLeftAlone() throws IOException {
    pull("closed", "acme/shop");
    assertThat(forge.state().pull(SHOP, 7)).isEmpty();
  }

  @Test
  void whatCannotBeReadIsNoAnswer() throws IOException {
    pull("open", "acme/shop");
    gitea.answers.remove("/api/v1/repos/acme/shop/activities/feeds");
    assertThatThrownBy(() -> forge.state().pull(SHOP, 7)).isInstanceOf(IOException.class);
  }

  @Test
  void aDenialIsAFailedStatusAndAComment() throws IOException {
    forge.voice().tell(SHOP, OptionalInt.of(7), report(Report.Conclusion.FAILURE));
    assertThat(gitea.statuses).hasSize(1);
    assertThat(gitea.statuses.get(0).path("state").asText()).isEqualTo("failure");
    assertThat(gitea.statuses.get(0).path("context").asText()).isEqualTo("ambit");
    assertThat(gitea.statuses.get(0).path("path").asText()).endsWith("/statuses/" + HEAD);
    assertThat(gitea.comments.get(0).path("body").asText()).contains("the words");
  }

  @Test
  void whoDiedBetweenCommentAndStatusDoesNotCommentAgain() throws IOException {
    forge.voice().tell(SHOP, OptionalInt.of(7), report(Report.Conclusion.FAILURE));
    gitea.statuses.clear();
    forge.voice().tell(SHOP, OptionalInt.of(7), report(Report.Conclusion.FAILURE));
    assertThat(gitea.comments).hasSize(1);
    assertThat(gitea.statuses).hasSize(1);
  }

  @Test
  void whatWaitsIsPendingAndWhatPassesIsToldInOneLine() throws IOException {
    forge.voice().tell(SHOP, OptionalInt.of(7), report(Report.Conclusion.ACTION_REQUIRED));
    forge.voice().tell(SHOP, OptionalInt.of(8), report(Report.Conclusion.SUCCESS));
    assertThat(gitea.statuses.get(0).path("state").asText()).isEqualTo("pending");
    assertThat(gitea.statuses.get(1).path("state").asText()).isEqualTo("success");
    assertThat(gitea.comments).hasSize(1);
  }

  @Test
  void whatWasToldIsFoundAgain() throws IOException {
    assertThat(forge.voice().told(SHOP, new Oid(HEAD), DECISION)).isEmpty();
    forge.voice().tell(SHOP, OptionalInt.empty(), report(Report.Conclusion.SUCCESS));
    assertThat(forge.voice().told(SHOP, new Oid(HEAD), DECISION)).isPresent();
  }

  @Test
  void aCommentThatWasEditedOrdersNothing() throws IOException {
    gitea.answer(
        "/issues/comments/1",
        """
        {"id":1,"user":{"login":"finn"},"body":"/ambit approve",
         "created_at":"2026-11-24T10:00:00+01:00","updated_at":"2026-11-24T10:00:00+01:00"}
        """);
    gitea.answer(
        "/issues/comments/2",
        """
        {"id":2,"user":{"login":"finn"},"body":"/ambit approve",
         "created_at":"2026-11-24T10:00:00+01:00","updated_at":"2026-11-24T10:05:00+01:00"}
        """);
    assertThat(forge.state().comment(SHOP, 1).orElseThrow().at())
        .hasToString("2026-11-24T09:00:00Z");
    assertThat(forge.state().comment(SHOP, 2)).isEmpty();
  }

  @Test
  void deliveriesAreReadAsGiteaWritesThem() {
    GiteaEvents events = new GiteaEvents();
    String repository = "\"repository\":{\"full_name\":\"acme/shop\"}";
    assertThat(
            events.read(
                "pull_request", "{\"action\":\"synchronized\",\"number\":7," + repository + "}"))
        .isEqualTo(List.of(new Hint.Pull(SHOP, 7)));
    assertThat(
            events.read(
                "issue_comment",
                "{\"action\":\"created\",\"issue\":{\"number\":7,\"pull_request\":{\"merged\":false}},"
                    + "\"comment\":{\"id\":3},"
                    + repository
                    + "}"))
        .isEqualTo(List.of(new Hint.Comment(SHOP, 7, 3)));
    assertThat(events.read("push", "{\"ref\":\"refs/heads/main\"," + repository + "}"))
        .isEqualTo(List.of(new Hint.Everything(SHOP)));
    assertThat(events.read("fork", "{}")).isEmpty();
  }

  private static Report report(Report.Conclusion conclusion) {
    return new Report(
        HEAD, DECISION, conclusion, "Title", "the words", "ambit-json: {}", List.of());
  }
}
