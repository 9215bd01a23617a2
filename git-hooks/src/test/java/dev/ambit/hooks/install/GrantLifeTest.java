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

/** A grant from its request to its end, with real pushes by an agent. */
class GrantLifeTest {

  @TempDir private Path folder;
  private BareRepository repository;

  @BeforeEach
  void guard() throws Exception {
    repository = BareRepository.in(folder);
    KeyFolder keys = new KeyFolder(folder.resolve("keys"));
    for (String name : List.of("dana", "erin", "omar", "stranger")) {
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
  void theKillSwitchEndsEveryGrantOfTheAgentAndLeavesRoomForANewOne() throws IOException {
    grant("sign", "dana", draft("T-1", "src/**", "8h"));
    assertThat(push("T-1").text()).contains("ambit: push allowed");
    assertThat(grant("revoke", "dana", "--agent", "claude", "--reason", "stop").exit()).isZero();
    assertThat(push("T-1").text()).contains("[grant/revoked]");
  }

  @Test
  void aStrangersRevocationIsNotPutIntoTheStore() throws IOException {
    grant("sign", "dana", draft("T-1", "src/**", "8h"));
    assertThat(grant("revoke", "stranger", "--all", "--reason", "x").exit()).isEqualTo(2);
    assertThat(push("T-1").text()).contains("ambit: push allowed");
  }
}
