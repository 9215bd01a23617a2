package dev.ambit.git.landing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.decision.Policy;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.facts.LandedRange;
import dev.ambit.core.provenance.Mapping;
import dev.ambit.core.provenance.Mapping.Kind;
import dev.ambit.core.provenance.MappingChoice;
import dev.ambit.core.provenance.Recorded;
import dev.ambit.core.provenance.ReviewBook;
import dev.ambit.git.GitRepo;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.Unreadable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviewed work that lands in every way git knows. No message tells what happened; trees do. */
class LandedCommitsTest {

  private static final String MAIN = "refs/heads/main";
  private static final String TOPIC = "refs/heads/agent/PAY-214/topic";
  private static final String LINES = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n";

  @TempDir private Path folder;
  private GitRepo repo;
  private Oid start;
  private final Recorded ledger = new Recorded();

  @BeforeEach
  void begin() {
    repo = GitRepo.create(folder);
    start = repo.write("a.txt", LINES).write("b.txt", "b\n").commit("x");
  }

  private Oid topic(String... files) {
    repo.git("switch", "-q", "-c", "topic", start.hex());
    Oid head = start;
    for (String file : files) {
      head = repo.write(file, file + " by the agent\n").commit("x");
    }
    return head;
  }

  private void reviewed(Oid head) {
    ledger.allow(Recorded.agent("claude"), Recorded.update(TOPIC, "0".repeat(40), head.hex()));
  }

  private Oid mainMovesOn() {
    repo.git("switch", "-q", "main");
    return repo.write("b.txt", "b\nand more\n").commit("x");
  }

  private List<Mapping> land(Oid from, Oid to) throws Unreadable {
    ReviewBook reviews = ReviewBook.of(ledger.decided(), ref -> ref.value().equals(MAIN));
    try (LandedCommits commits = LandedCommits.open(GitEnvironment.at(folder))) {
      LandedRange range =
          commits.of(Recorded.update(MAIN, from.hex(), to.hex()), List.of(from), reviews.heads());
      return range.commits().stream()
          .map(facts -> MappingChoice.of(facts, reviews, true, range.tipWasReviewed()))
          .toList();
    }
  }

  private static List<Kind> kinds(List<Mapping> mappings) {
    return mappings.stream().map(Mapping::kind).toList();
  }

  @Test
  void aFastForwardLandsTheVeryCommitsThatWereReviewed() throws Exception {
    Oid head = topic("x.txt", "y.txt");
    reviewed(head);
    List<Mapping> mappings = land(start, head);
    assertThat(kinds(mappings)).containsExactly(Kind.FAST_FORWARD, Kind.FAST_FORWARD);
    assertThat(mappings.get(1).reviewed().orElseThrow().head()).isEqualTo(head);
    assertThat(mappings).allMatch(Mapping::holds);
  }

  @Test
  void aCleanMergeLandsWhatWasReviewed() throws Exception {
    Oid head = topic("x.txt");
    reviewed(head);
    Oid main = mainMovesOn();
    repo.git("merge", "-q", "--no-ff", "-m", "squash of nothing", "topic");
    List<Mapping> mappings = land(main, repo.id("HEAD"));
    assertThat(kinds(mappings)).containsExactly(Kind.MERGE, Kind.MERGE);
    assertThat(mappings.get(1).reviewed().orElseThrow().commit()).isEqualTo(head);
    assertThat(mappings).allMatch(Mapping::holds);
  }

  @Test
  void aMergeThatChangesMoreDrifts() throws Exception {
    reviewed(topic("x.txt"));
    Oid main = mainMovesOn();
    repo.git("merge", "-q", "--no-ff", "--no-commit", "topic");
    Oid merge = repo.write("evil.txt", "not reviewed\n").commit("x");
    Mapping mapping = land(main, merge).get(1);
    assertThat(mapping.kind()).isEqualTo(Kind.MERGE);
    assertThat(mapping.drift()).containsExactly("evil.txt");
    assertThat(mapping.holds()).isFalse();
  }

  @Test
  void aSquashOfSeveralCommitsIsToldByItsTree() throws Exception {
    Oid head = topic("x.txt", "y.txt");
    reviewed(head);
    Oid main = mainMovesOn();
    repo.git("merge", "-q", "--squash", "topic");
    Mapping mapping = land(main, repo.commit("Merge branch 'other'")).get(0);
    assertThat(mapping.kind()).isEqualTo(Kind.SQUASH);
    assertThat(mapping.reviewed().orElseThrow().head()).isEqualTo(head);
    assertThat(mapping.holds()).isTrue();
  }

  @Test
  void aSquashThatLandsMoreDrifts() throws Exception {
    reviewed(topic("x.txt", "y.txt"));
    Oid main = mainMovesOn();
    repo.git("merge", "-q", "--squash", "topic");
    Mapping mapping = land(main, repo.write("evil.txt", "not reviewed\n").commit("x")).get(0);
    assertThat(mapping.kind()).isEqualTo(Kind.SQUASH);
    assertThat(mapping.drift()).containsExactly("evil.txt");
  }

  @Test
  void aRebaseMapsEachCommitToTheOneThatWasReviewed() throws Exception {
    Oid head = topic("x.txt", "y.txt");
    Oid first = repo.id("HEAD~1");
    reviewed(head);
    Oid main = mainMovesOn();
    repo.git("cherry-pick", first.hex(), head.hex());
    List<Mapping> mappings = land(main, repo.id("HEAD"));
    assertThat(kinds(mappings)).containsExactly(Kind.REBASE, Kind.REBASE);
    assertThat(mappings.get(0).reviewed().orElseThrow().commit()).isEqualTo(first);
    assertThat(mappings.get(1).reviewed().orElseThrow().commit()).isEqualTo(head);
  }

  @Test
  void aRebaseOverAChangeOfTheSameFileIsStillTheReviewedChange() throws Exception {
    repo.git("switch", "-q", "-c", "topic", start.hex());
    Oid head = repo.write("a.txt", LINES.replace("eight", "eight!")).commit("x");
    reviewed(head);
    repo.git("switch", "-q", "main");
    Oid main = repo.write("a.txt", LINES.replace("one", "one!")).commit("x");
    repo.git("cherry-pick", head.hex());
    Mapping mapping = land(main, repo.id("HEAD")).get(0);
    assertThat(mapping.kind()).isEqualTo(Kind.REBASE);
    assertThat(mapping.holds()).isTrue();
  }

  @Test
  void aQueuesCommitIsMappedToWhatItWasBuiltOf() throws Exception {
    Oid head = topic("x.txt");
    reviewed(head);
    Oid main = mainMovesOn();
    repo.git("merge", "-q", "--no-ff", "-m", "x", "topic");
    Oid group = repo.id("HEAD");
    RefUpdate queued = Recorded.update("refs/heads/queue/1", "0".repeat(40), group.hex());
    ledger.allow(Recorded.human("queue"), queued);
    Mapping mapping = land(main, group).get(1);
    assertThat(mapping.kind()).isEqualTo(Kind.QUEUE);
    assertThat(mapping.reviewed().orElseThrow().commit()).isEqualTo(head);
    assertThat(mapping.group().orElseThrow().ref()).isEqualTo(queued.ref());
  }

  @Test
  void whatNobodyReviewedElsewhereIsDirect() throws Exception {
    reviewed(topic("x.txt"));
    Oid main = mainMovesOn();
    Mapping mapping = land(main, repo.write("c.txt", "c\n").commit("Merge of topic")).get(0);
    assertThat(mapping.kind()).isEqualTo(Kind.DIRECT);
    assertThat(mapping.reviewed()).isEmpty();
  }

  @Test
  void whatWasOnlyDeniedWasNotReviewed() throws Exception {
    Oid head = topic("x.txt");
    ledger.decide(
        "deny",
        Policy.Mode.REPORT,
        Recorded.agent("claude"),
        List.of(),
        Recorded.update(TOPIC, "0".repeat(40), head.hex()));
    assertThat(kinds(land(start, head))).containsExactly(Kind.DIRECT);
  }

  @Test
  void aReviewedHeadThatIsGoneMapsNothingAndBreaksNothing() throws Exception {
    reviewed(new Oid(Recorded.id('e')));
    assertThat(kinds(land(start, topic("x.txt")))).containsExactly(Kind.DIRECT);
  }

  @Test
  void aMoveThatLeavesCommitsBehindIsSeen() throws Exception {
    Oid main = mainMovesOn();
    try (LandedCommits commits = LandedCommits.open(GitEnvironment.at(folder))) {
      RefUpdate back = Recorded.update(MAIN, main.hex(), topic("x.txt").hex());
      assertThat(commits.of(back, List.of(main), List.of()).rewrites()).isTrue();
      RefUpdate on = Recorded.update(MAIN, start.hex(), main.hex());
      assertThat(commits.of(on, List.of(start), List.of()).rewrites()).isFalse();
    }
  }
}
