package dev.ambit.git;

import static dev.ambit.git.PushFacts.ZERO;
import static dev.ambit.git.PushFacts.names;
import static dev.ambit.git.PushFacts.paths;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.FileMode;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.facts.RefChange.TargetKind;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.facts.TagFacts;
import dev.ambit.git.store.Budget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitFactsTest {

  private static final String TOPIC = "refs/heads/topic";

  @TempDir Path folder;
  private GitRepo repo;
  private Oid first;

  @BeforeEach
  void startARepository() {
    repo = GitRepo.create(folder);
    first = repo.write("readme", "one\ntwo\n").write("src/A.java", "a\n").commit("first");
  }

  @Test
  void anUpdateBringsItsCommitsAndItsNetChange() {
    repo.write("readme", "one\n2\n").commit("edit");
    Oid tip = repo.write("tmp", "x\n").commit("more");

    RefChange change = PushFacts.in(repo).known(TOPIC, first, tip);

    assertThat(change.operation()).isEqualTo(Operation.UPDATE);
    assertThat(change.target()).isEqualTo(TargetKind.COMMIT);
    assertThat(change.commits())
        .extracting(c -> c.commit().subject())
        .containsExactly("edit", "more");
    assertThat(change.net()).extracting(c -> c.path().text()).containsExactly("readme", "tmp");
    assertThat(change.net().get(0).lines()).isEqualTo(2);
    assertThat(change.dropped()).isEmpty();
  }

  @Test
  void aRefThatStandsForAnotherIsUnknown() {
    repo.git("symbolic-ref", "refs/heads/trunk", "refs/heads/main");
    Oid tip = repo.write("b", "b\n").commit("second");

    assertThat(PushFacts.in(repo).reason("refs/heads/trunk", first, tip))
        .contains("push to refs/heads/main itself");
  }

  @Test
  void aCreatedRefBringsWhatNoProtectedRefHolds() {
    repo.git("branch", "topic");
    Oid tip = repo.write("b", "b\n").commit("second");

    RefChange open = PushFacts.in(repo).known(TOPIC, ZERO, tip);
    RefChange vetted = PushFacts.in(repo, "refs/heads/topic").known("refs/heads/x", ZERO, tip);

    assertThat(open.operation()).isEqualTo(Operation.CREATE);
    assertThat(open.commits()).hasSize(2);
    assertThat(names(open.commits().get(0))).containsExactly("readme", "src/A.java");
    assertThat(vetted.commits()).hasSize(1);
    assertThat(vetted.net()).isEmpty();
  }

  @Test
  void objectsThatCameBySomeSideBranchAreStillJudged() {
    Oid tip = repo.write("b", "b\n").commit("second");
    repo.git("branch", "side");

    assertThat(
            PushFacts.in(repo, "refs/heads/elsewhere").known("refs/heads/x", first, tip).commits())
        .hasSize(1);
  }

  @Test
  void whatIsAddedAndTakenBackStillShowsInItsCommits() {
    repo.write("secret", "key\n").commit("add");
    repo.git("rm", "-q", "secret");
    Oid tip = repo.commit("take back");

    RefChange change = PushFacts.in(repo).known(TOPIC, first, tip);

    assertThat(change.net()).isEmpty();
    assertThat(change.commits()).allSatisfy(c -> assertThat(names(c)).containsExactly("secret"));
  }

  @Test
  void aForcedMoveListsWhatItDrops() {
    Oid old = repo.write("b", "b\n").commit("dropped");
    repo.git("reset", "-q", "--hard", first.hex());
    Oid tip = repo.write("c", "c\n").commit("other");

    RefChange change = PushFacts.in(repo).known(TOPIC, old, tip);

    assertThat(change.operation()).isEqualTo(Operation.FORCE);
    assertThat(change.dropped()).containsExactly(old);
    assertThat(change.net()).extracting(c -> c.path().text()).containsExactly("b", "c");
  }

  @Test
  void aDeletionListsWhatNoOtherProtectedRefKeeps() {
    repo.git("branch", "kept");
    Oid tip = repo.write("b", "b\n").commit("gone");

    RefChange change = PushFacts.in(repo, "refs/heads/kept").known("refs/heads/main", tip, ZERO);

    assertThat(change.operation()).isEqualTo(Operation.DELETE);
    assertThat(change.target()).isEqualTo(TargetKind.NOTHING);
    assertThat(change.commits()).isEmpty();
    assertThat(change.dropped()).containsExactly(tip);
  }

  @Test
  void commitsThatClaimToBeOlderThanTheirParentsAreFound() {
    String raw =
        "tree %s\nparent %s\nauthor A <a@example.com> 1 +0000\ncommitter A <a@example.com> 1 +0000\n\nold\n"
            .formatted(repo.git("rev-parse", first + "^{tree}"), first);
    Oid backdated = repo.object("commit", raw.getBytes(UTF_8));

    RefChange change = PushFacts.in(repo, "refs/heads/main").known(TOPIC, first, backdated);

    assertThat(change.operation()).isEqualTo(Operation.UPDATE);
    assertThat(change.commits()).hasSize(1);
    assertThat(PushFacts.in(repo).known(TOPIC, backdated, first).operation())
        .isEqualTo(Operation.FORCE);
  }

  @Test
  void modesLinksAndTypesCount() throws IOException {
    repo.folder().resolve("readme").toFile().setExecutable(true);
    Files.delete(repo.folder().resolve("src/A.java"));
    Files.delete(repo.folder().resolve("src"));
    Files.createSymbolicLink(repo.folder().resolve("src"), Path.of("../outside"));
    repo.git("update-index", "--add", "--cacheinfo", "160000," + first + ",vendor");
    repo.git("add", "readme", "src");
    repo.git("commit", "-q", "-m", "modes");

    CommitChange commit = PushFacts.in(repo).known(TOPIC, first, repo.id("HEAD")).commits().get(0);

    assertThat(names(commit)).containsExactly("readme", "src", "src/A.java", "vendor");
    assertThat(paths(commit).get(0).becomes(FileMode.EXECUTABLE)).isTrue();
    assertThat(paths(commit)).extracting(PathChange::lines).containsExactly(0, 1, 1, 0);
    assertThat(paths(commit).get(1).linkTarget()).contains(RepoPath.of("../outside"));
    assertThat(paths(commit).get(3).isNow(FileMode.GITLINK)).isTrue();
  }

  @Test
  void attributesDoNotHideLines() {
    Oid tip =
        repo.write(".gitattributes", "* binary -diff\n").write("readme", "\0\nx\n").commit("hide");

    CommitChange commit = PushFacts.in(repo).known(TOPIC, first, tip).commits().get(0);

    assertThat(paths(commit).get(1).lines()).isEqualTo(4);
  }

  @Test
  void contentTooLargeToCompareCountsWithAllItsLines() {
    Oid tip = repo.write("readme", "one\ntwo\nthree").commit("edit");
    Budget tight = new Budget(10, 100, 100, 10_000, 10_000, 4, 1 << 20);

    CommitChange commit =
        PushFacts.in(repo).within(tight).known(TOPIC, first, tip).commits().get(0);

    assertThat(paths(commit).get(0).lines()).isEqualTo(5);
  }

  @Test
  void whatDoesNotFitTheBudgetIsUnknown() {
    repo.write("b", "b\n").write("c", "c\n").commit("two");
    Oid tip = repo.write("d", "d\n").commit("three");
    PushFacts facts = PushFacts.in(repo);

    Budget commits = new Budget(1, 100, 100, 10_000, 10_000, 100, 1 << 20);
    Budget walked = new Budget(9, 2, 100, 10_000, 10_000, 100, 1 << 20);
    Budget bytes = new Budget(9, 100, 100, 10_000, 10_000, 100, 300);
    Budget message = new Budget(9, 100, 100, 10, 10_000, 100, 1 << 20);
    Budget paths = new Budget(9, 100, 1, 10_000, 10_000, 100, 1 << 20);

    assertThat(facts.within(commits).reason(TOPIC, first, tip)).contains("more than 1 commits");
    assertThat(facts.within(walked).reason(TOPIC, first, tip)).contains("commits of history");
    assertThat(facts.within(bytes).reason(TOPIC, first, tip)).contains("300 bytes");
    assertThat(facts.within(message).reason(TOPIC, first, tip)).contains("larger than 10 bytes");
    assertThat(facts.within(paths).reason(TOPIC, first, tip)).contains("1 changed paths");
  }

  @Test
  void tagsArePeeledAndTold() {
    repo.git("tag", "-a", "-m", "inner", "v1");
    repo.git("tag", "-a", "-m", "outer", "v2", "v1");

    RefChange change = PushFacts.in(repo).known("refs/tags/v2", ZERO, repo.id("v2"));

    assertThat(change.target()).isEqualTo(TargetKind.COMMIT);
    assertThat(change.tags()).extracting(TagFacts::name).containsExactly("v2", "v1");
    assertThat(change.commits()).hasSize(1);
  }

  @Test
  void aMovedTagIsForcedEvenWhereItsCommitMovesOn() {
    repo.git("tag", "-a", "-m", "one", "v1");
    Oid old = repo.id("v1");
    repo.write("b", "b\n").commit("second");
    repo.git("tag", "-f", "-a", "-m", "two", "v1");

    RefChange change = PushFacts.in(repo).known("refs/tags/v1", old, repo.id("v1"));

    assertThat(change.operation()).isEqualTo(Operation.FORCE);
  }

  @Test
  void refsMayEndAtBlobsAndTrees() {
    Oid blob = repo.id("HEAD:readme");
    Oid tree = repo.id("HEAD^{tree}");

    assertThat(PushFacts.in(repo).known("refs/tags/b", ZERO, blob).target())
        .isEqualTo(TargetKind.BLOB);
    assertThat(PushFacts.in(repo).known("refs/tags/t", ZERO, tree).target())
        .isEqualTo(TargetKind.TREE);
  }

  @Test
  void aTagThatLiesAboutItsTargetIsUnknown() {
    String raw =
        "object %s\ntype commit\ntag v1\ntagger A <a@example.com> 1 +0000\n\nm\n"
            .formatted(repo.id("HEAD:readme"));
    Oid tag = repo.object("tag", raw.getBytes(UTF_8));

    assertThat(PushFacts.in(repo).reason("refs/tags/v1", ZERO, tag)).contains("another type");
  }

  @Test
  void missingObjectsAreUnknown() throws IOException {
    Oid tip = repo.write("b", "b\n").commit("second");
    delete(repo.id("HEAD:b"));

    RefChange change = PushFacts.in(repo).known(TOPIC, ZERO, tip);
    assertThat(change.commits().get(1).paths()).isInstanceOf(Fact.Unknown.class);
    assertThat(change.commits().get(0).paths()).isInstanceOf(Fact.Known.class);

    delete(first);
    assertThat(PushFacts.in(repo).reason(TOPIC, ZERO, tip)).contains(first + " is missing");
    assertThat(PushFacts.in(repo).reason(TOPIC, first, tip)).contains("is missing");
  }

  @Test
  void replaceRefsGraftsAndShallowFilesHaveNoInfluence() throws IOException {
    Oid tip = repo.write("evil", "x\n").commit("evil");
    repo.git("checkout", "-q", "-b", "other", first.hex());
    Oid harmless = repo.write("harmless", "x\n").commit("harmless");
    repo.git("replace", tip.hex(), harmless.hex());
    Files.writeString(repo.folder().resolve(".git/shallow"), tip + "\n");
    Files.createDirectories(repo.folder().resolve(".git/info"));
    Files.writeString(repo.folder().resolve(".git/info/grafts"), tip + "\n");

    RefChange change = PushFacts.in(repo).known(TOPIC, first, tip);

    assertThat(change.commits()).hasSize(1);
    assertThat(names(change.commits().get(0))).containsExactly("evil");
  }

  @Test
  void sha256RepositoriesAreUnknownAndSaidToBe() {
    GitRepo other = GitRepo.create(folder.resolve("sha256"), "--object-format=sha256");
    Oid tip = other.write("a", "a\n").commit("first");

    assertThat(PushFacts.in(other).reason(TOPIC, new Oid("0".repeat(64)), tip)).contains("sha256");
  }

  @Test
  void readingLeavesNothingInTheRepository() throws IOException {
    List<String> before = files();

    PushFacts.in(repo).known(TOPIC, ZERO, first);

    assertThat(files()).isEqualTo(before);
  }

  private List<String> files() throws IOException {
    try (var files = Files.walk(repo.folder())) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  private void delete(Oid id) throws IOException {
    String hex = id.hex();
    Files.delete(
        repo.folder().resolve(".git/objects/" + hex.substring(0, 2) + "/" + hex.substring(2)));
  }
}
