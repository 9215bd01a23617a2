package dev.ambit.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambit.app.demo.SimulatedPull;
import dev.ambit.app.facts.Git;
import dev.ambit.app.store.Happened;
import dev.ambit.core.ledger.Entry;
import dev.ambit.wire.checkpoint.NoteKey;
import dev.ambit.wire.checkpoint.TlogProof;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.provenance.EntryJson;
import dev.ambit.wire.record.EntryLine;
import dev.ambit.wire.record.JsonLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What landed is compared with what was reviewed, and attested, however it was merged. */
@ParameterizedClass
@EnumSource(Databases.class)
class AfterMergeStoriesTest {

  private final Databases databases;

  private static final String SHOP = World.SHOP;
  private static final String BRANCH = "agent/PAY-214/timeout";

  @TempDir private Path folder;
  private World world;
  private int pull;
  private String head;

  AfterMergeStoriesTest(Databases databases) {
    this.databases = databases;
  }

  @BeforeEach
  void open() throws IOException {
    world = World.open(folder, databases.fresh());
    world.hear(world.deliveries.push(SHOP, "refs/heads/main"));
    pull =
        world.proposes(
            "agent-claude", BRANCH, Map.of("services/checkout/Timeout.java", "class Timeout {}\n"));
    head = world.shop.head(pull);
    assertThat(world.check(pull).conclusion()).isEqualTo("success");
  }

  @AfterEach
  void everyRequestWasAsGitHubDescribes() {
    assertThat(world.openApi.faults()).isEmpty();
    world.close();
  }

  private void lands(String commit) throws IOException {
    world.shop.move("dana", "main", commit);
    SimulatedPull open = world.shop.pulls().get(pull);
    assertThat(open).isNotNull();
    world.shop.change(open.closed());
    world.hear(world.deliveries.push(SHOP, "refs/heads/main"));
  }

  private String base() throws IOException {
    return world.shop.tip("refs/heads/main");
  }

  /** How a commit landed, by the signed statement that the forge was given. */
  private String mapping(String commit) throws IOException {
    return statement(commit).at("/predicate/mapping/kind").asText();
  }

  private JsonNode statement(String commit) throws IOException {
    Git git = new Git(world.shop.bare(), Map.of());
    String tree = "refs/ambit/attestations:commits/" + commit.substring(0, 2) + "/";
    for (String file :
        git.run("ls-tree", "--name-only", tree + commit.substring(2)).lines().toList()) {
      String json = git.run("cat-file", "blob", tree + commit.substring(2) + "/" + file);
      try {
        var envelope = DsseEnvelopes.read(json.getBytes(StandardCharsets.UTF_8));
        assertThat(DsseEnvelopes.signers(envelope, List.of(world.attesting.publicKey())))
            .hasSize(1);
        var statement = JsonLine.read(new String(envelope.body(), StandardCharsets.UTF_8));
        if (statement.path("predicateType").asText().contains("merge-provenance")) {
          return statement;
        }
      } catch (dev.ambit.wire.dsse.InvalidEnvelope e) {
        throw new AssertionError(e);
      }
    }
    throw new AssertionError("no statement about " + commit);
  }

  private List<String> drifts() {
    return new Happened(world.database.sql())
        .after(0, 100).stream()
            .filter(event -> event.type().equals("dev.ambit.landed.drift"))
            .map(Happened.Event::body)
            .toList();
  }

  private List<String> comments() {
    return world.shop.said();
  }

  @Test
  void aMerge() throws IOException {
    String merge = world.shop.merge(base(), head);
    lands(merge);
    assertThat(mapping(merge)).isEqualTo("merge");
    assertThat(statement(merge).at("/predicate/landing/pushers/0").asText()).isEqualTo("git:dana");
    assertThat(drifts()).isEmpty();
    assertThat(comments()).isEmpty();
  }

  @Test
  void whatLetThePullRequestThroughLetItLandAsItWasJudged() throws IOException {
    String merge = world.shop.merge(base(), head);
    lands(merge);
    JsonNode predicate = statement(merge).path("predicate");
    assertThat(predicate.at("/decisions").findValuesAsText("role"))
        .containsExactly("review", "landing");
    assertThat(predicate.path("missing")).isEmpty();
  }

  @Test
  void anApprovalThatTheAppSignedIsAmongTheProofs() throws IOException {
    world.givesKeyFor("finn");
    int held =
        world.proposes(
            "agent-claude",
            "agent/PAY-214/image",
            Map.of("services/checkout/Dockerfile", "FROM scratch\n"));
    world.hear(world.deliveries.button(SHOP, world.check(held).id(), "finn"));
    assertThat(world.check(held).conclusion()).isEqualTo("success");
    pull = held;
    String merge = world.shop.merge(base(), world.shop.head(held));
    lands(merge);
    JsonNode predicate = statement(merge).path("predicate");
    assertThat(predicate.path("approvals").findValuesAsText("approver"))
        .containsExactly("finn@example.com");
    assertThat(predicate.path("missing")).isEmpty();
  }

  @Test
  void whatLetThePullRequestThroughLetNothingElseLand() throws IOException {
    String merge = world.shop.merge(base(), head);
    String evil =
        world.shop.amended(merge, Map.of("services/ledger/Ledger.java", "class Ledger {}\n"));
    lands(evil);
    JsonNode predicate = statement(evil).path("predicate");
    assertThat(predicate.at("/decisions").findValuesAsText("role")).containsExactly("review");
    assertThat(predicate.path("missing").toString()).contains("no decision let refs/heads/main");
  }

  @Test
  void thePoliciesThatDecisionsStoodOnLieBesideTheStatement() throws IOException {
    String merge = world.shop.merge(base(), head);
    lands(merge);
    Git git = new Git(world.shop.bare(), Map.of());
    JsonNode decisions = statement(merge).at("/predicate/decisions");
    assertThat(decisions).isNotEmpty();
    for (JsonNode decision : decisions) {
      String digest = decision.at("/policy/digest/sha256").asText();
      String kept = git.run("ls-tree", "refs/ambit/attestations", "policies/" + digest);
      assertThat(kept).as(digest).contains("blob");
    }
  }

  @Test
  void eachDecisionIsProvenToStandInTheLedger() throws IOException {
    String merge = world.shop.merge(base(), head);
    lands(merge);
    Git git = new Git(world.shop.bare(), Map.of());
    NoteKey log = NoteKey.ofLog("decisions", world.logging.publicKey());
    JsonNode decisions = statement(merge).at("/predicate/decisions");
    assertThat(decisions).isNotEmpty();
    for (JsonNode decision : decisions) {
      String file = "refs/ambit/attestations:decisions/" + decision.path("id").asText() + ".";
      Entry entry = EntryJson.read(bytes(git, file + "json"));
      TlogProof proof = TlogProof.read(bytes(git, file + "tlog-proof"));
      assertThat(proof.checkpoint().isSignedBy(log)).isTrue();
      assertThat(proof.proof().holds(EntryLine.bytes(entry), proof.checkpoint().checkpoint()))
          .isTrue();
      assertThat(entry.body()).contains(decision.path("id").asText());
    }
  }

  private static byte[] bytes(Git git, String file) throws IOException {
    return git.run("cat-file", "blob", file).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aFastForward() throws IOException {
    lands(head);
    assertThat(mapping(head)).isEqualTo("fast-forward");
    assertThat(drifts()).isEmpty();
  }

  @Test
  void aSquashOfSeveralCommits() throws IOException {
    world.shop.push("agent-claude", BRANCH, "main", "More", Map.of("docs/timeout.md", "10 s\n"));
    world.hear(world.deliveries.pull(SHOP, pull, "synchronize"));
    String squash = world.shop.squash(base(), world.shop.head(pull));
    lands(squash);
    assertThat(mapping(squash)).isEqualTo("squash");
    assertThat(drifts()).isEmpty();
  }

  @Test
  void aQueuesGroup() throws IOException {
    String group = world.shop.merge(base(), head);
    String branch = "gh-readonly-queue/main/pr-" + pull + "-" + base();
    world.shop.move("github-merge-queue[bot]", branch, group);
    world.hear(world.deliveries.group(SHOP, "refs/heads/" + branch));
    lands(group);
    assertThat(mapping(group)).isEqualTo("queue");
    assertThat(drifts()).isEmpty();
  }

  @Test
  void aRebaseOntoAMovedBase() throws IOException {
    world.shop.push("dana", "main", "", "Meanwhile", Map.of("docs/other.md", "x\n"));
    world.hear(world.deliveries.push(SHOP, "refs/heads/main"));
    String rebased =
        world.shop.commit(
            "agent-claude",
            base(),
            "Work on it",
            Map.of("services/checkout/Timeout.java", "class Timeout {}\n"));
    lands(rebased);
    assertThat(mapping(rebased)).isEqualTo("rebase");
  }

  @Test
  void aMergeThatSlipsSomethingInIsToldItsOwner() throws IOException {
    String merge = world.shop.merge(base(), head);
    String evil =
        world.shop.amended(merge, Map.of("services/ledger/Ledger.java", "class Ledger {}\n"));
    lands(evil);
    assertThat(mapping(evil)).isEqualTo("merge");
    assertThat(drifts()).hasSize(1);
    assertThat(drifts().get(0)).contains("services/ledger/Ledger.java", "dana@example.com");
    assertThat(comments()).hasSize(1);
    assertThat(comments().get(0))
        .contains("not what was reviewed", "differs: services/ledger/Ledger.java", "@dana answers");
  }

  @Test
  void whatNobodyReviewedIsAFinding() throws IOException {
    String commit = world.shop.commit("agent-claude", base(), "Straight", Map.of("x.txt", "x\n"));
    lands(commit);
    assertThat(mapping(commit)).isEqualTo("unmapped");
    assertThat(drifts()).hasSize(1);
  }

  @Test
  void theSameLandingIsLookedAtOnce() throws IOException {
    String merge = world.shop.merge(base(), head);
    lands(world.shop.amended(merge, Map.of("x.txt", "x\n")));
    world.hear(world.deliveries.push(SHOP, "refs/heads/main"));
    assertThat(comments()).hasSize(1);
    assertThat(drifts()).hasSize(1);
  }
}
