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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A held push on a real repository, and the people who may or may not let it through. */
class ApproveTest {

  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9A-Z]{26})\"");
  private static final String CI = "ci.yml";

  @TempDir private Path folder;
  private BareRepository repository;

  @BeforeEach
  void guard() throws Exception {
    repository = BareRepository.in(folder);
    KeyFolder keys = new KeyFolder(folder.resolve("keys"));
    for (String name : List.of("dana", "alice", "office", "shared", "stranger")) {
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
          - { id: dana@example.com, keys: [keys/dana.pub.pem], may: [grant, approve] }
          - id: alice@example.com
            principals: ["git:%s"]
            keys: [keys/alice.pub.pem, keys/shared.pub.pem]
            may: [approve]
          - { id: Alice+office@Example.com, keys: [keys/office.pub.pem], may: [approve] }
          - { id: al@example.com, keys: [keys/shared.pub.pem], may: [approve] }
        policy: { profile: balanced, classes: { ci: hold } }
        """
            .formatted(System.getProperty("user.name")));
    assertThat(repository.install(site).text()).contains("ambit guards");
    assertThat(repository.push("a.txt", "a\n", "refs/heads/main").exit()).isZero();
  }

  private Answer pushAgentWork() throws IOException {
    return repository.pushAs(
        "Change CI\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
        ".github/workflows/" + CI,
        "on: push\n",
        "refs/heads/ci");
  }

  private Answer approve(String id, String key, String... more) {
    List<String> words = new ArrayList<>(List.of("approve", id));
    words.addAll(List.of("--repo", repository.path.toString()));
    words.addAll(List.of("--key", folder.resolve("keys").resolve(key + ".pem").toString()));
    words.addAll(List.of(more));
    return BareRepository.ambit(words.toArray(String[]::new));
  }

  private static String id(Answer answer) {
    Matcher matcher = ID.matcher(answer.text());
    assertThat(matcher.find()).as(answer.text()).isTrue();
    return matcher.group(1);
  }

  @Test
  void aHeldPushPassesOnceAnotherPersonApprovedIt() throws IOException {
    Answer held = pushAgentWork();
    assertThat(held.exit()).isNotZero();
    assertThat(held.text()).contains("ambit: push held", "ambit approve " + id(held));
    assertThat(approve(id(held), "dana").text()).contains("approved by dana@example.com");
    Answer again = repository.pushAgain("refs/heads/ci");
    assertThat(again.text()).contains("ambit: push allowed");
    assertThat(again.exit()).isZero();
  }

  @Test
  void anApprovalIsUsedUpByThePushItLetThrough() throws IOException {
    Answer held = pushAgentWork();
    approve(id(held), "dana");
    repository.pushAgain("refs/heads/ci");
    repository.git().must("update-ref", "-d", "refs/heads/ci");
    assertThat(repository.pushAgain("refs/heads/ci").text()).contains("ambit: push held");
  }

  @Test
  void whoPushedCannotApprove() throws IOException {
    Answer refused = approve(id(pushAgentWork()), "alice");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.text()).contains("somebody else must approve");
  }

  @Test
  void whoPushedCannotApproveUnderAnotherNameEither() throws IOException {
    String id = id(pushAgentWork());
    assertThat(approve(id, "office").text()).contains("somebody else must approve");
    assertThat(approve(id, "shared", "--as", "al@example.com").text())
        .contains("somebody else must approve");
    assertThat(repository.pushAgain("refs/heads/ci").text()).contains("ambit: push held");
  }

  @Test
  void anApprovalIsOfOnePlaceOfTheRefOnly() throws IOException {
    repository.push("b.txt", "b\n", "refs/heads/ci");
    Answer held = pushAgentWork();
    approve(id(held), "dana");
    repository.git().must("update-ref", "refs/heads/ci", "refs/heads/main");
    assertThat(repository.pushAgain("refs/heads/ci").text()).contains("ambit: push held");
  }

  @Test
  void aKeyOfNobodyWhoMayApproveIsRefused() throws IOException {
    assertThat(approve(id(pushAgentWork()), "stranger").text())
        .contains("of nobody who may approve");
  }

  @Test
  void thePersonCannotApproveTwice() throws IOException {
    String id = id(pushAgentWork());
    approve(id, "dana");
    assertThat(approve(id, "dana").text()).contains("has approved this already");
  }

  @Test
  void anUnknownOrAllowedDecisionCannotBeApproved() throws IOException {
    assertThat(approve("01JD0000000000000000000000", "dana").text()).contains("no decision");
    Answer allowed = repository.push("b.txt", "b\n", "refs/heads/main");
    assertThat(approve(id(allowed), "dana").text()).contains("only a held push");
  }
}
