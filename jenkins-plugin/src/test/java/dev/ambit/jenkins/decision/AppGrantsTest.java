package dev.ambit.jenkins.decision;

import static dev.ambit.jenkins.decision.JenkinsSite.EDITED;
import static dev.ambit.jenkins.decision.JenkinsSite.NOW;
import static dev.ambit.jenkins.decision.JenkinsSite.REPOSITORY;
import static dev.ambit.jenkins.decision.JenkinsSite.byAgent;
import static dev.ambit.jenkins.decision.JenkinsSite.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.decision.Approval;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.facts.DefinitionChange;
import dev.ambit.jenkins.facts.Reading;
import dev.ambit.jenkins.ledger.RunLedger;
import dev.ambit.jenkins.scope.AppLink;
import dev.ambit.jenkins.scope.AppServer;
import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.record.ApprovalJson;
import dev.ambit.wire.server.LedgerOutbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site whose grants and approvals come from the forge app. */
class AppGrantsTest {

  @TempDir Path folder;
  private JenkinsSite site;
  private SmallApp app;
  private String grant;

  @BeforeEach
  void theGrantIsInTheAppAlone() throws Exception {
    site = JenkinsSite.in(folder);
    Path file = folder.resolve("site/grants/PAY-214.json");
    grant = Files.readString(file);
    Files.delete(file);
    app = SmallApp.start();
    app.tell(List.of(grant), List.of());
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void aGrantOfTheAppIsUsed() throws Exception {
    assertThat(start(link(SmallApp.TOKEN), reading()).passes()).isTrue();
  }

  @Test
  void withoutTheAppNoGrantHoldsAndAgentsWait() throws Exception {
    app.close();
    Judged judged = start(link(SmallApp.TOKEN), reading());
    assertThat(judged.passes()).isFalse();
    Optional<QueueAnswer> answer =
        QueueAnswer.of(new Preparation.Ready(judged), NOW, NOW, Duration.ofHours(1));
    assertThat(answer).get().extracting(QueueAnswer::isFinal).isEqualTo(false);
    assertThat(answer.orElseThrow().why())
        .contains("Grant PAY-214 could not be looked up", "never told", "does not answer");
  }

  @Test
  void aGrantInTheFolderDoesNotHoldWithoutTheAppEither() throws Exception {
    Files.writeString(folder.resolve("site/grants/PAY-214.json"), grant);
    app.close();
    assertThat(start(link(SmallApp.TOKEN), reading()).passes()).isFalse();
  }

  @Test
  void aTokenThatTheAppDoesNotKnowOrThatIsMissingIsTold() throws Exception {
    assertThat(RunReply.line(start(link("ambit_other"), reading()).verdict()))
        .contains("answered 401");
    AppLink none = new AppLink(app.address(), Optional.empty(), folder.resolve("kept"));
    assertThat(RunReply.line(start(none, reading()).verdict()))
        .contains("the token for", "missing");
  }

  @Test
  void anAppThatDoesNotServeKeepsNoOtherRunWaiting() throws Exception {
    start(link("ambit_other"), reading());
    int before = app.asked();
    for (int i = 0; i < 20; i++) {
      assertThat(start(link("ambit_other"), reading()).passes()).isFalse();
    }
    assertThat(app.asked() - before).isLessThan(20);
  }

  @Test
  void anApprovalThatTheAppTellsLetsARunPass() throws Exception {
    Judged held = start(link(SmallApp.TOKEN), reading(EDITED));
    assertThat(held.verdict().decision().word()).isEqualTo("hold");
    app.tell(List.of(grant), List.of(approval(held, "dana@example.com", "jenkins")));
    assertThat(start(fresh("other-key"), reading(EDITED)).passes()).isFalse();
    app.tell(List.of(grant), List.of(approval(held, "dana@example.com", "dana")));
    assertThat(start(fresh("own-key"), reading(EDITED)).passes()).isTrue();
  }

  @Test
  void anApprovalOfTheAppIsForExactlyTheRunThatWasTold() throws Exception {
    Judged held = start(link(SmallApp.TOKEN), reading(EDITED));
    app.tell(List.of(grant), List.of(approval(held, "dana@example.com", "dana")));
    DefinitionChange other =
        new DefinitionChange(DefinitionChange.Kind.PIPELINE_FILE, "Jenkinsfile is gone on main");
    assertThat(start(fresh("approved"), reading(EDITED)).passes()).isTrue();
    assertThat(start(fresh("other"), reading(other)).passes()).isFalse();
    assertThat(start(fresh("both"), reading(EDITED, other)).passes()).isFalse();
  }

  @Test
  void whatIsDecidedIsToldOnceAndAgainOnlyIfTheAppLostIt() throws Exception {
    RunLedger ledger =
        new RunLedger(
            folder.resolve("ledger"), new KeyFolder(folder.resolve("secret")).signer("jenkins"));
    LedgerOutbox outbox =
        new LedgerOutbox(
            link(SmallApp.TOKEN).speaker(REPOSITORY), ledger, folder.resolve("kept/told"));
    ledger.append("{\"n\":0}");
    ledger.append("{\"n\":1}");
    assertThat(outbox.tell(List.of())).isTrue();
    assertThat(outbox.tell(List.of())).isFalse();
    app.forgetLast();
    outbox.tell(List.of(ledger.append("{\"n\":2}")));
    while (outbox.tell(List.of())) {
      assertThat(app.entries()).hasSizeLessThan(4);
    }
    assertThat(app.entries()).hasSize(3);
    app.close();
    ledger.append("{\"n\":3}");
    assertThatThrownBy(() -> outbox.tell(List.of())).isInstanceOf(IOException.class);
  }

  @Test
  void twoAppsAreNone() {
    AppServer set = new AppServer("https://ambit.example.com", "token");
    assertThatThrownBy(
            () -> AppLink.of(Optional.of(set), Optional.of(app.address()), folder.resolve("kept")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("leave one of them out");
  }

  @Test
  void anAddressWithoutEncryptionElsewhereIsNone() {
    assertThatThrownBy(() -> new AppServer("http://ambit.example.com", "token").server())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("http:// gives the token away");
  }

  @Test
  void noGrantHoldsWhereASiteKeepsThemInItsRepository() throws Exception {
    Path file = folder.resolve("site/site.yaml");
    Files.writeString(
        file, Files.readString(file).replace("folder: grants", "folder: grants, ref: true"));
    Judged judged = site.start("checkout/build", reading());
    assertThat(RunReply.line(judged.verdict()))
        .contains("Jenkins reads no grants from a repository");
  }

  private AppLink link(String token) {
    return new AppLink(app.address(), Optional.of(token), folder.resolve("kept"));
  }

  /** The same app asked anew: what it told before is kept elsewhere. */
  private AppLink fresh(String name) {
    return new AppLink(app.address(), Optional.of(SmallApp.TOKEN), folder.resolve(name));
  }

  private Judged start(AppLink link, Reading reading) throws Exception {
    RepositoryId repository = REPOSITORY;
    return new RunJudge(site.rules().with(Optional.of(link)), site.shelf, false, use -> false)
        .start(byAgent("checkout/build"), repository, reading, NOW);
  }

  private String approval(Judged held, String person, String key) throws Exception {
    Approval approval =
        new Approval(held.verdict().key(), held.verdict().decision().id(), person, NOW);
    return new String(
        DsseEnvelopes.write(
            DsseEnvelopes.sign(
                ApprovalJson.PAYLOAD_TYPE,
                ApprovalJson.write(approval),
                new KeyFolder(folder.resolve("secret")).signer(key))),
        StandardCharsets.UTF_8);
  }
}
