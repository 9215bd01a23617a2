package dev.ambit.hooks.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.decision.Approval;
import dev.ambit.hooks.provenance.Office;
import dev.ambit.story.Git;
import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.KeyType;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.record.ApprovalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an approval is bound to: a held push that was approved passes, and does not pass if any one
 * of these is another by then.
 */
class ApprovalBindingTest {

  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9A-Z]{26})\"");
  private static final String AGENTS =
      "Change CI\n\nCo-Authored-By: Claude <noreply@anthropic.com>";

  @TempDir private static Path folder;
  private static Office office;
  private static int branches;

  private String branch = "";
  private String site = "";

  @BeforeAll
  static void openTheOffice() throws Exception {
    office = Office.open(folder);
  }

  /** Work that says an agent made it and touches CI: a person must approve it. */
  @BeforeEach
  void agentWorks() throws IOException {
    site = Files.readString(siteFile());
    branch = "ci-" + branches++;
    office.branch(branch, "main");
    office.commit(".github/workflows/ci.yml", "on: [push] # " + branch + "\n");
    office.work().run("commit", "--quiet", "--amend", "-m", AGENTS);
  }

  @AfterEach
  void putTheSiteBack() throws IOException {
    Files.writeString(siteFile(), site);
    try (Stream<Path> approvals = Files.list(approvals())) {
      for (Path approval : approvals.toList()) {
        Files.delete(approval);
      }
    }
  }

  private static Path siteFile() {
    return office.bare().resolve("ambit/site.yaml");
  }

  private static Path approvals() {
    return office.bare().resolve("ambit/approvals");
  }

  private static void editSite(UnaryOperator<String> edit) throws IOException {
    String before = Files.readString(siteFile());
    String after = edit.apply(before);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(siteFile(), after);
  }

  private static String held(String account, String... refspecs) {
    Git.Result push = office.tryPush(account, refspecs);
    assertThat(push.output()).contains("ambit: push held");
    Matcher id = ID.matcher(push.output());
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  private static void approve(String decision) throws IOException {
    List<String> words = new ArrayList<>(List.of("approve", decision));
    words.addAll(List.of("--repo", office.bare().toString()));
    words.addAll(List.of("--key", "dana", "--dir", office.keys().toString()));
    office.must(words.toArray(String[]::new));
  }

  /** Puts another approval in the place of the one that Dana signed, signed by a key. */
  private static void sign(String key, UnaryOperator<Approval> edit) throws Exception {
    try (Stream<Path> files = Files.list(approvals())) {
      Path file = files.findFirst().orElseThrow();
      Approval signed = ApprovalJson.read(DsseEnvelopes.read(Files.readAllBytes(file)).body());
      byte[] payload = ApprovalJson.write(edit.apply(signed));
      Files.write(
          file,
          DsseEnvelopes.write(
              DsseEnvelopes.sign(
                  ApprovalJson.PAYLOAD_TYPE, payload, new KeyFolder(office.keys()).signer(key))));
    }
  }

  private static UnaryOperator<Approval> at(Instant time) {
    return approval -> new Approval(approval.key(), approval.decision(), approval.approver(), time);
  }

  private static void stillHeld(String account, String... refspecs) {
    Git.Result push = office.tryPush(account, refspecs);
    assertThat(push.exit()).as(push.output()).isNotZero();
    assertThat(push.output()).contains("ambit: push held");
  }

  @Test
  void theVeryPushPassesOnce() throws IOException {
    approve(held("alice", branch));
    office.push("alice", branch);
    office.server().run("update-ref", "-d", "refs/heads/" + branch);
    stillHeld("alice", branch);
  }

  @Test
  void anotherOldIdOfARef() throws IOException {
    office.server().run("update-ref", "refs/heads/" + branch, "main");
    approve(held("alice", branch));
    office.server().run("update-ref", "refs/heads/" + branch, "main~1");
    stillHeld("alice", branch);
  }

  @Test
  void anotherCommitOfTheSameTree() throws IOException {
    approve(held("alice", branch));
    office.work().run("commit", "--quiet", "--amend", "-m", AGENTS + "\nReviewed-by: nobody");
    stillHeld("alice", branch);
  }

  @Test
  void anotherTree() throws IOException {
    approve(held("alice", branch));
    Files.writeString(office.work().directory().resolve(".github/workflows/ci.yml"), "on: []\n");
    office.work().run("commit", "--quiet", "--amend", "--all", "--no-edit");
    stillHeld("alice", branch);
  }

  @Test
  void anotherRefBesideIt() throws IOException {
    approve(held("alice", branch));
    stillHeld("alice", branch, "main:refs/heads/beside-" + branch);
  }

  @Test
  void oneRefOfTwo() throws IOException {
    approve(held("alice", branch, "main:refs/heads/beside-" + branch));
    stillHeld("alice", branch);
  }

  @Test
  void anotherNameOfTheRef() throws IOException {
    approve(held("alice", branch));
    stillHeld("alice", branch + ":refs/heads/other-" + branch);
  }

  @Test
  void anotherAccount() throws IOException {
    approve(held("alice", branch));
    stillHeld("bob", branch);
  }

  @Test
  void anotherPolicy() throws IOException {
    approve(held("alice", branch));
    editSite(
        text -> text.replace("profile: balanced", "profile: balanced, limits: { files: 199 }"));
    stillHeld("alice", branch);
  }

  @Test
  void anotherRepository() throws IOException {
    approve(held("alice", branch));
    editSite(text -> text.replace("payments/checkout", "payments/ledger"));
    stillHeld("alice", branch);
  }

  @Test
  void anotherGrant() throws IOException {
    grant("PAY-301");
    grant("PAY-302");
    approve(held("agent-claude", "-o", "grant=PAY-301", branch));
    stillHeld("agent-claude", "-o", "grant=PAY-302", branch);
  }

  private static void grant(String id) throws IOException {
    String file = folder.resolve(id + ".yaml").toString();
    List<String> words = new ArrayList<>(List.of("grant", "new", "--id", id, "--title", "CI"));
    words.addAll(List.of("--agent", "claude", "--principal", "git:agent-claude"));
    words.addAll(List.of("--owner", "dana@example.com", "--ref", "refs/heads/ci-*"));
    words.addAll(List.of("--repository", "git.example.com/payments/checkout"));
    words.addAll(List.of("--allow", ".github/**", "--file", file));
    office.must(words.toArray(String[]::new));
    String keys = office.keys().toString();
    office.must(
        "grant", "sign", file, "--key", "dana", "--dir", keys, "--repo", office.bare().toString());
  }

  @Test
  void anApprovalThatIsADayOld() throws Exception {
    approve(held("alice", branch));
    sign("dana", at(Instant.now().minus(Duration.ofHours(24))));
    stillHeld("alice", branch);
  }

  @Test
  void anApprovalOfTomorrow() throws Exception {
    approve(held("alice", branch));
    sign("dana", at(Instant.now().plus(Duration.ofHours(1))));
    stillHeld("alice", branch);
  }

  @Test
  void anApproverWhoMayNotAnyMore() throws IOException {
    approve(held("alice", branch));
    editSite(text -> text.replace("may: [grant, approve]", "may: [grant]"));
    stillHeld("alice", branch);
  }

  @Test
  void anApproverWhoseKeyDidNotSignIt() throws Exception {
    new KeyFolder(office.keys()).create("stranger-" + branch, KeyType.ED25519);
    approve(held("alice", branch));
    sign("stranger-" + branch, approval -> approval);
    stillHeld("alice", branch);
  }

  @Test
  void anotherApproverThanTheOneWhoSigned() throws Exception {
    approve(held("alice", branch));
    sign(
        "dana",
        approval ->
            new Approval(approval.key(), approval.decision(), "bob@example.com", approval.at()));
    stillHeld("alice", branch);
  }

  @Test
  void aByteOfTheApproval() throws Exception {
    approve(held("alice", branch));
    try (Stream<Path> files = Files.list(approvals())) {
      Path file = files.findFirst().orElseThrow();
      String json = Files.readString(file, UTF_8);
      Files.writeString(file, json.replace("\"sig\":\"", "\"sig\":\"A"), UTF_8);
    }
    stillHeld("alice", branch);
  }
}
