package dev.ambit.git;

import static dev.ambit.git.PushFacts.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergesTest {

  private static final String TEN = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";

  @TempDir Path folder;
  private GitRepo repo;
  private Oid base;

  @BeforeEach
  void startTwoSides() {
    repo = GitRepo.create(folder);
    base = repo.write("shared", TEN).write("left", "l\n").write("right", "r\n").commit("base");
    repo.git("checkout", "-q", "-b", "side");
    repo.write("shared", TEN.replace("9", "nine")).write("right", "r2\n").commit("side");
    repo.git("checkout", "-q", "main");
    repo.write("shared", TEN.replace("2", "two")).write("left", "l2\n").commit("ours");
  }

  @Test
  void aCleanMergeChangesNothingItself() {
    repo.git("merge", "-q", "--no-edit", "side");

    assertThat(changed()).isEmpty();
  }

  @Test
  void whatIsSlippedIntoAMergeIsTheMergersChange() {
    repo.git("merge", "-q", "--no-commit", "side");
    repo.write("evil", "x\n").write("left", "l3\n").commit("merge");

    assertThat(changed()).containsExactly("evil", "left");
  }

  @Test
  void aDroppedSideIsTheMergersChange() {
    repo.git("merge", "-q", "--no-edit", "-s", "ours", "side");

    assertThat(changed()).containsExactly("right", "shared");
  }

  @Test
  void aConflictIsTheMergersChangeHoweverSolved() {
    repo.git("checkout", "-q", "side");
    repo.write("left", "other\n").commit("conflict");
    repo.git("checkout", "-q", "main");
    repo.git("merge", "-q", "--no-edit", "-X", "ours", "side");

    assertThat(changed()).containsExactly("left");
  }

  @Test
  void mergeDriversInAttributesHaveNoInfluence() {
    repo.write(".gitattributes", "* merge=union\n").commit("attributes");
    repo.git("checkout", "-q", "side");
    repo.write("left", "other\n").commit("conflict");
    repo.git("checkout", "-q", "main");
    repo.git("merge", "-q", "--no-edit", "side");

    assertThat(changed()).containsExactly("left");
  }

  @Test
  void aCleanOctopusChangesNothingItself() {
    thirdBranch("third", "3\n");
    repo.git("checkout", "-q", "main");
    repo.git("merge", "-q", "--no-edit", "side", "third");

    assertThat(parents()).hasSize(3);
    assertThat(changed()).isEmpty();
  }

  @Test
  void whatIsSlippedIntoAnOctopusIsTheMergersChange() {
    thirdBranch("third", "3\n");
    repo.git("checkout", "-q", "main");
    repo.git("merge", "-q", "--no-edit", "side", "third");
    repo.write("evil", "x\n");
    repo.git("add", "evil");
    repo.git("commit", "-q", "--amend", "--no-edit");

    assertThat(changed()).containsExactly("evil");
  }

  @Test
  void anOctopusThatDoesNotMergeCountsForEveryPathThatDiffersFromAParent() {
    thirdBranch("left", "third\n");
    String tree = repo.git("rev-parse", "main^{tree}");
    String octopus =
        repo.git("commit-tree", tree, "-p", "main", "-p", "side", "-p", "third", "-m", "octopus");
    repo.git("update-ref", "refs/heads/main", octopus);

    assertThat(changed()).containsExactly("left", "right", "shared");
  }

  @Test
  void crissCrossMergesAreCleanWhereGitSaysSo() {
    Oid left = repo.id("main");
    Oid right = repo.id("side");
    repo.git("checkout", "-q", "-b", "a", left.hex());
    repo.git("merge", "-q", "--no-edit", right.hex());
    repo.write("shared", TEN.replace("2", "two").replace("9", "nine").replace("5", "five"));
    repo.commit("a");
    repo.git("checkout", "-q", "-b", "b", right.hex());
    repo.git("merge", "-q", "--no-edit", left.hex());
    repo.write("b", "b\n").commit("b");
    repo.git("merge", "-q", "--no-edit", "a");
    repo.git("branch", "-f", "main");

    assertThat(repo.git("merge-base", "--all", "a", "b~1").lines()).hasSize(2);
    assertThat(changed()).isEmpty();
  }

  @Test
  void unrelatedHistoriesMergeWhereTheyDoNotMeet() {
    repo.git("checkout", "-q", "--orphan", "island");
    repo.git("rm", "-q", "-rf", ".");
    repo.write("island", "i\n").write("left", "another\n").commit("island");
    repo.git("checkout", "-q", "main");
    repo.git("merge", "-q", "--no-edit", "--allow-unrelated-histories", "-X", "ours", "island");

    assertThat(changed()).containsExactly("left");
  }

  @Test
  void modesMergeLikeContents() {
    repo.git("checkout", "-q", "side");
    repo.git("update-index", "--chmod=+x", "left");
    repo.git("commit", "-q", "-m", "mode");
    repo.git("checkout", "-q", "-f", "main");
    repo.git("merge", "-q", "--no-edit", "side");

    assertThat(repo.git("ls-tree", "HEAD", "left")).startsWith("100755");
    assertThat(changed()).isEmpty();
  }

  private void thirdBranch(String path, String content) {
    repo.git("checkout", "-q", "-b", "third", base.hex());
    repo.write(path, content).commit("third");
  }

  private List<String> parents() {
    return repo.git("rev-list", "--parents", "-1", "main")
        .lines()
        .flatMap(line -> List.of(line.split(" ", -1)).stream().skip(1))
        .toList();
  }

  /** What the merge at main's tip itself changed. */
  private List<String> changed() {
    Oid tip = repo.id("main");
    var commits = PushFacts.in(repo).known("refs/heads/topic", PushFacts.ZERO, tip).commits();
    return names(commits.get(commits.size() - 1));
  }
}
