package dev.ambit.hooks.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.hooks.install.BareRepository.Answer;
import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.KeyType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A grant from its request to its end, with real pushes by an agent. */
class GrantLifeTest {

  @TempDir private Path folder;
  private BareRepository repository;

  @BeforeEach
  void guard() throws Exception {
    repository = BareRepository.in(folder);
    KeyFolder keys = new KeyFolder(folder.resolve("keys"));
    for (String name : List.of("dana", "office", "erin", "omar", "paula", "stranger")) {
      keys.create(name, KeyType.ED25519);
    }
    Path site = folder.resolve("site.yaml");
    Files.writeString(
        site,
        """
        version: 1
        host: git.example.com
        repository: payments/checkout
        people:
          - { id: dana@example.com, keys: [keys/dana.pub.pem], may: [grant] }
          - id: erin@example.com
            keys: [keys/erin.pub.pem]
            may: [grant]
            authority: { paths: ["docs/**"], longest: 8h }
          - { id: Dana+office@Example.com, keys: [keys/office.pub.pem], may: [grant] }
          - id: paula@example.com
            keys: [keys/paula.pub.pem]
            may: [grant]
            authority: { pipelines: ["docs/*"], credentials: [], nodes: ["linux*"], deployments: [] }
          - { id: omar@example.com, keys: [keys/omar.pub.pem], may: [grant] }
        agents:
          - { agent: claude, principals: ["git:%s"], operator: omar@example.com }
        grants: { folder: grants }
        policy: { profile: balanced }
        """
            .formatted(System.getProperty("user.name")));
    repository.push("README", "a\n", "refs/heads/main");
    assertThat(repository.install(site).text()).contains("ambit guards");
  }

  private Answer grant(String command, String key, String... more) {
    List<String> words = new ArrayList<>(List.of("grant", command));
    words.addAll(List.of(more));
    words.addAll(List.of("--repo", repository.path.toString()));
    words.addAll(List.of("--key", folder.resolve("keys").resolve(key + ".pem").toString()));
    return BareRepository.ambit(words.toArray(String[]::new));
  }

  private String draft(String id, String allow, String expires) {
    String file = folder.resolve(id + ".yaml").toString();
    Answer answer =
        BareRepository.ambit(
            "grant",
            "new",
            "--id",
            id,
            "--title",
            "Task",
            "--agent",
            "claude",
            "--principal",
            "git:" + System.getProperty("user.name"),
            "--owner",
            "dana@example.com",
            "--repository",
            "git.example.com/payments/checkout",
            "--allow",
            allow,
            "--expires",
            expires,
            "--file",
            file);
    assertThat(answer.exit()).as(answer.text()).isZero();
    return file;
  }

  private Answer push(String id) throws IOException {
    return repository.push("src/a.txt", id + "\n", "refs/heads/agent/" + id + "/work");
  }

  private String log() throws IOException {
    return Files.readString(repository.path.resolve("ambit/ledger/grants.jsonl"));
  }

  @Test
  void askedForApprovedUsedAndRevoked() throws IOException {
    assertThat(push("T-1").text()).contains("ambit: push denied", "[grant/not-found]");
    String draft = draft("T-1", "src/**", "8h");
    assertThat(grant("request", "omar", draft).text()).contains("asked for grant T-1");
    assertThat(push("T-1").text()).contains("[grant/not-found]");
    Answer approved = grant("approve", "dana", "T-1");
    assertThat(approved.exit()).as(approved.text()).isZero();
    assertThat(push("T-1").text()).contains("ambit: push allowed");
    assertThat(grant("revoke", "dana", "T-1", "--reason", "done").exit()).isZero();
    assertThat(push("T-1").text()).contains("[grant/revoked]");
    assertThat(log())
        .containsSubsequence(
            "\"type\":\"grant-requested\"",
            "\"by\":\"omar@example.com\"",
            "\"type\":\"grant-approved\"",
            "\"by\":\"dana@example.com\"",
            "\"type\":\"grant-issued\"",
            "\"type\":\"grant-revoked\"");
  }

  @Test
  void neitherWhoAskedNorWhoRunsTheAgentApproves() {
    grant("request", "dana", draft("T-1", "docs/**", "1h"));
    assertThat(grant("approve", "dana", "T-1").text()).contains("somebody else must approve");
    assertThat(grant("approve", "office", "T-1").text())
        .as("the same person by another address")
        .contains("somebody else must approve");
    assertThat(grant("approve", "omar", "T-1").text()).contains("runs the agent it is for");
    assertThat(grant("approve", "stranger", "T-1").text()).contains("of nobody with the right");
    assertThat(grant("approve", "erin", "T-1").exit()).isZero();
    assertThat(grant("approve", "erin", "T-1").text()).contains("nobody asked for grant T-1");
  }

  @Test
  void nobodyGrantsMoreThanTheirAuthority() throws IOException {
    String wide = draft("T-1", "src/**", "1h");
    assertThat(grant("sign", "erin", wide).text())
        .contains(
            "more than erin@example.com may grant",
            "scope.paths.allow src/** goes too far: it matches");
    assertThat(grant("sign", "erin", draft("T-2", "docs/a*", "9h")).text())
        .contains("validity is longer than 8h");
    assertThat(grant("sign", "erin", draft("T-3", "docs/a*", "8h")).exit()).isZero();
    String store = repository.path.resolve("ambit/grants").toString();
    BareRepository.ambit(
        "grant", "sign", wide, "--out", store, "--key", folder.resolve("keys/erin.pem").toString());
    assertThat(push("T-1").text()).contains("[grant/malformed]", "may grant");
  }

  @Test
  void authorityIsForPipelinesAndWhatBuildsAreLentToo() throws IOException {
    assertThat(
            grant("sign", "paula", building("T-1", "checkout/*", "maven", "linux", "ship")).text())
        .contains(
            "scope.pipelines checkout/* goes too far",
            "scope.builds.credentials maven goes too far",
            "scope.builds.deployments ship goes too far")
        .doesNotContain("scope.builds.nodes");
    assertThat(grant("sign", "paula", draft("T-2", "docs/**", "1h")).exit()).isZero();
  }

  private String building(
      String id, String pipeline, String credential, String node, String deployment)
      throws IOException {
    Path file = Path.of(draft(id, "docs/**", "1h"));
    String builds =
        "  pipelines: [\"%s\"]%n  builds: { credentials: [%s], nodes: [%s], deployments: [%s] }"
            .formatted(pipeline, credential, node, deployment);
    Files.writeString(file, Files.readString(file).replaceFirst("  pipelines: .*", builds));
    return file.toString();
  }

  @Test
  void theKillSwitchEndsEveryGrantOfTheAgentAndLeavesRoomForANewOne() throws IOException {
    grant("sign", "dana", draft("T-1", "src/**", "8h"));
    assertThat(push("T-1").text()).contains("ambit: push allowed");
    assertThat(grant("revoke", "dana", "--agent", "claude", "--reason", "stop").exit()).isZero();
    assertThat(push("T-1").text()).contains("[grant/revoked]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"T-1", "--owner dana@example.com", "--task T-1", "--agent claude", "--all"})
  void everyFormOfRevocationRefusesTheNextPush(String which) throws IOException {
    grant("sign", "dana", draft("T-1", "src/**", "8h"));
    assertThat(push("T-1").text()).contains("ambit: push allowed");
    List<String> words = new ArrayList<>(List.of(which.split(" ")));
    words.addAll(List.of("--reason", "stop"));
    Answer revoked = grant("revoke", "dana", words.toArray(String[]::new));
    assertThat(revoked.exit()).as(revoked.text()).isZero();
    assertThat(push("T-1").text()).contains("ambit: push denied", "[grant/revoked]");
    assertThat(log()).contains("\"T-1\"");
    assertThat(chain("T-1")).containsSubsequence("grant ", "allow ", "revocation ", "deny ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--owner erin@example.com", "--task T-9", "--agent devin"})
  void aRevocationOfOthersLeavesTheGrant(String which) throws IOException {
    grant("sign", "dana", draft("T-1", "src/**", "8h"));
    List<String> words = new ArrayList<>(List.of(which.split(" ")));
    words.addAll(List.of("--reason", "stop"));
    assertThat(grant("revoke", "dana", words.toArray(String[]::new)).exit()).isZero();
    assertThat(push("T-1").text()).contains("ambit: push allowed");
  }

  @Test
  void aNarrowedGrantPermitsItsPartAndUsesTheWhole() throws IOException {
    String whole = draft("T-1", "src/**", "8h");
    Files.writeString(
        Path.of(whole),
        Files.readString(Path.of(whole)).replaceFirst("limits: .*", "limits: { pushes: 3 }"));
    grant("sign", "dana", whole);
    for (String part : List.of("T-1a", "T-1b")) {
      grant("sign", "dana", narrowed(part));
    }
    String ref = "refs/heads/agent/T-1/";
    assertThat(pushUnder("T-1a", "src/a.txt", ref + "one").text()).contains("ambit: push allowed");
    assertThat(pushUnder("T-1a", "src/b.txt", ref + "two").text()).contains("[path/outside-grant]");
    repository.dropLast();
    assertThat(pushUnder("T-1b", "src/a.txt", ref + "three").text())
        .contains("ambit: push allowed");
    assertThat(pushUnder("T-1a", "src/a.txt", ref + "four").text()).contains("ambit: push allowed");
    assertThat(pushUnder("T-1b", "src/a.txt", ref + "five").text())
        .as("both children together have used up what their parent may")
        .contains("[limit/grant-pushes]", "T-1 ");
    grant("revoke", "dana", "T-1", "--reason", "stop");
    assertThat(pushUnder("T-1a", "src/a.txt", ref + "six").text())
        .contains("[grant/malformed]", "its parent T-1 gives nothing");
  }

  private String narrowed(String id) throws IOException {
    Answer part =
        BareRepository.ambit(
            "grant",
            "narrow",
            "T-1",
            "--id",
            id,
            "--allow",
            "src/a*",
            "--store",
            repository.path.resolve("ambit/grants").toString(),
            "--issuer",
            "dana@example.com=" + folder.resolve("keys/dana.pub.pem"));
    assertThat(part.exit()).as(part.text()).isZero();
    Path file = folder.resolve(id + ".yaml");
    Files.writeString(file, part.text());
    return file.toString();
  }

  private Answer pushUnder(String grant, String file, String ref) throws IOException {
    return repository.push(file, ref + "\n", ref, "grant=" + grant);
  }

  private String chain(String id) {
    return BareRepository.ambit("chain", "show", id, "--repo", repository.path.toString()).text();
  }

  @Test
  void theChainTellsOfTheRequestTheApprovalAndEachPush() throws IOException {
    assertThat(push("T-1").text()).contains("[grant/not-found]");
    grant("request", "omar", draft("T-1", "src/**", "8h"));
    grant("approve", "dana", "T-1");
    push("T-1");
    assertThat(pushUnder("T-1", "other.txt", "refs/heads/elsewhere").text())
        .contains("ambit: push denied");
    assertThat(chain("T-1"))
        .containsSubsequence(
            "push ",
            "deny ",
            "grant/not-found",
            "request ",
            "by omar@example.com",
            "approval ",
            "by dana@example.com",
            "grant ",
            "T-1 to claude by dana@example.com",
            "push ",
            "allow ",
            "landed ",
            "refs/heads/agent/T-1/work",
            "push ",
            "deny ",
            "grant/ref",
            "unbroken");
    assertThat(Files.readString(repository.path.resolve("ambit/ledger/decisions.jsonl")).lines())
        .filteredOn(line -> line.contains("\"type\":\"landed\""))
        .anyMatch(line -> line.contains("\"chains\":[\"claude/T-1\"]"));
  }

  @Test
  void aGrantPastTheLogOfGrantsIsABreak() throws IOException {
    String store = repository.path.resolve("ambit/grants").toString();
    BareRepository.ambit(
        "grant",
        "sign",
        draft("T-1", "src/**", "8h"),
        "--out",
        store,
        "--key",
        folder.resolve("keys/dana.pem").toString());
    assertThat(push("T-1").text()).contains("ambit: push allowed");
    assertThat(chain("T-1"))
        .contains("BREAK the log of grants does not tell that it was issued", "1 break");
  }

  @Test
  void aStrangersRevocationIsNotPutIntoTheStore() throws IOException {
    grant("sign", "dana", draft("T-1", "src/**", "8h"));
    assertThat(grant("revoke", "stranger", "--all", "--reason", "x").exit()).isEqualTo(2);
    assertThat(push("T-1").text()).contains("ambit: push allowed");
  }
}
