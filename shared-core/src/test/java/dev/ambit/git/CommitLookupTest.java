package dev.ambit.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.AuthorshipNote;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Fact;
import dev.ambit.git.object.CommitParser;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.NoteFormat;
import dev.ambit.git.store.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitLookupTest {

  private static final NoteFormat NOTES =
      new NoteFormat(
          new RefName("refs/notes/ai"),
          text ->
              text.startsWith("by ")
                  ? Optional.of(
                      new AuthorshipNote("test", List.of(text.substring(3).strip()), false))
                  : Optional.empty());

  @TempDir Path folder;
  private GitRepo repo;
  private Oid first;
  private Oid second;

  @BeforeEach
  void makeHistory() {
    repo = GitRepo.create(folder);
    first = repo.write("a", "a\n").commit("first");
    second = repo.write("a", "b\n").commit("second");
  }

  @Test
  void rangesComeNewestFirst() throws Unreadable {
    Oid third = repo.write("a", "c\n").commit("third");
    repo.git("tag", "-a", "-m", "v1", "v1", first.hex());

    assertThat(range("v1..main")).containsExactly(third.hex(), second.hex());
    assertThat(range("HEAD~1..")).containsExactly(third.hex());
    assertThat(range("main")).containsExactly(third.hex(), second.hex(), first.hex());
  }

  @Test
  void aRangeOfNoCommitSaysWhich() {
    assertThatThrownBy(() -> range("nowhere..main"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void commitsAreReadWithoutTheirTrees() throws IOException, Unreadable {
    Oid tree = repo.id("HEAD^{tree}");
    Files.delete(
        repo.folder()
            .resolve(".git/objects/" + tree.hex().substring(0, 2) + "/" + tree.hex().substring(2)));

    assertThat(commit(second).subject()).isEqualTo("second");
  }

  @Test
  void notesAreAttached() throws Unreadable {
    repo.git("notes", "--ref=ai", "add", "-m", "by robot", second.hex());
    repo.git("notes", "--ref=ai", "add", "-m", "something else", first.hex());
    repo.git("notes", "--ref=commits", "add", "-m", "by nobody", first.hex());

    assertThat(commit(second).notes())
        .containsExactly(new AuthorshipNote("test", List.of("robot"), false));
    assertThat(commit(first).notes()).isEmpty();
  }

  @Test
  void whatIsNotThereOrNoCommitIsUnknown() throws Unreadable {
    try (CommitLookup lookup = open()) {
      assertThat(lookup.commit(new Oid("1".repeat(40)))).isInstanceOf(Fact.Unknown.class);
      assertThat(lookup.commit(repo.id("HEAD:a"))).isInstanceOf(Fact.Unknown.class);
      assertThat(lookup.commit(new Oid("1".repeat(64)))).isInstanceOf(Fact.Unknown.class);
    }
  }

  @Test
  void aHistoryThatBreaksOffEndsWithAnUnknown() throws IOException, Unreadable {
    Files.delete(
        repo.folder()
            .resolve(
                ".git/objects/" + first.hex().substring(0, 2) + "/" + first.hex().substring(2)));

    try (CommitLookup lookup = open();
        Stream<Fact<CommitFacts>> found = lookup.range("main")) {
      List<Fact<CommitFacts>> facts = found.toList();
      assertThat(facts.get(facts.size() - 1)).isInstanceOf(Fact.Unknown.class);
    }
  }

  @Test
  void oddOldCommitsAreReadAndReported() throws Unreadable {
    String raw =
        "tree %s\nauthor  <> 0 +0000\nauthor Two <two@example.com> 0 +051800\ncommitter x\n\n\u001b\n"
            .formatted(repo.id("HEAD^{tree}"));
    Oid odd = repo.object("commit", raw.getBytes(UTF_8));

    assertThat(commit(odd).author().name()).isEqualTo("Two");
    assertThat(commit(odd).malformations()).hasSize(4);
  }

  @Test
  void bareRepositoriesAndFoldersWithinAWorkTreeAreFound() throws Unreadable {
    GitRepo bare = GitRepo.create(folder.resolve("bare"), "--bare");
    repo.git("push", "-q", bare.folder().toString(), "main");
    repo.write("deep/er/file", "x\n");

    for (Path place : List.of(bare.folder(), repo.folder().resolve("deep/er"))) {
      try (CommitLookup lookup =
          CommitLookup.open(GitEnvironment.at(place), CommitParser.withoutChecking(), List.of())) {
        assertThat(lookup.resolve("main")).contains(second);
      }
    }
  }

  private CommitLookup open() throws Unreadable {
    return CommitLookup.open(
        GitEnvironment.at(repo.folder()), CommitParser.withoutChecking(), List.of(NOTES));
  }

  private CommitFacts commit(Oid id) throws Unreadable {
    try (CommitLookup lookup = open()) {
      return lookup.commit(id).toOptional().orElseThrow();
    }
  }

  private List<String> range(String range) throws Unreadable {
    try (CommitLookup lookup = open();
        Stream<Fact<CommitFacts>> found = lookup.range(range)) {
      return found.map(fact -> fact.toOptional().orElseThrow().id().hex()).toList();
    }
  }
}
