package dev.ambit.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.Elsewhere;
import dev.ambit.core.facts.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElsewhereTest {

  @TempDir Path folder;
  private GitRepo repo;

  @BeforeEach
  void startARepository() {
    repo = GitRepo.create(folder);
  }

  @Test
  void aChangedFileIsShownByTheLinksThatStood() throws IOException {
    link("ci/run.sh", "../docs/run.sh");
    link("tools", "docs");
    link("again", "tools");
    Oid first = repo.write("docs/run.sh", "a\n").write("other", "a\n").commit("first");
    Oid tip = repo.write("docs/run.sh", "b\n").write("other", "b\n").commit("edit");

    assertThat(shownAs(first, tip, "docs/run.sh"))
        .containsExactlyInAnyOrder("ci/run.sh", "tools/run.sh", "again/run.sh");
    assertThat(shownAs(first, tip, "other")).isEmpty();
  }

  @Test
  void aLinkToTheRootShowsEveryFileOnce() throws IOException {
    link("src/self", "..");
    Oid first = repo.write("a/b", "a\n").commit("first");
    Oid tip = repo.write("a/b", "b\n").commit("edit");

    assertThat(shownAs(first, tip, "a/b")).containsExactly("src/self/a/b");
  }

  @Test
  void linksThatLeadNowhereOrRoundInACircleShowNothing() throws IOException {
    link("out", "../../a");
    link("absolute", "/a");
    link("one", "two");
    link("two", "one");
    Oid first = repo.write("a", "a\n").commit("first");
    Oid tip = repo.write("a", "b\n").commit("edit");

    assertThat(shownAs(first, tip, "a")).isEmpty();
  }

  @Test
  void aLinkOfThePushItselfIsJudgedAsALink() throws IOException {
    Oid first = repo.write("a", "a\n").commit("first");
    link("b", "a");
    Oid tip = repo.write("a", "b\n").commit("edit");

    assertThat(shownAs(first, tip, "a")).isEmpty();
  }

  @Test
  void aCopyIsKnownByItsContent() {
    Oid first = repo.write("secret", "key\n").write("empty", "").write("b", "b\n").commit("first");
    Oid tip = repo.write("copy", "key\n").write("none", "").write("b", "key\n").commit("copy");

    assertThat(elsewhere(first, tip, "copy").copyOf()).containsExactly(RepoPath.of("secret"));
    assertThat(elsewhere(first, tip, "b").copyOf()).containsExactly(RepoPath.of("secret"));
    assertThat(elsewhere(first, tip, "none")).isEqualTo(Elsewhere.NOTHING);
  }

  private void link(String path, String target) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.createSymbolicLink(folder.resolve(path), Path.of(target));
  }

  private List<String> shownAs(Oid before, Oid after, String path) {
    return elsewhere(before, after, path).shownAs().stream().map(RepoPath::text).toList();
  }

  private Elsewhere elsewhere(Oid before, Oid after, String path) {
    return PushFacts.paths(
            PushFacts.in(repo).known("refs/heads/topic", before, after).commits().get(0))
        .stream()
        .filter(change -> change.path().equals(RepoPath.of(path)))
        .findFirst()
        .orElseThrow()
        .elsewhere();
  }
}
