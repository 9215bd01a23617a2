package dev.ambit.git.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.RefName;
import dev.ambit.git.GitRepo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ref that files are added to, by many at once. */
class FilesRefTest {

  private static final RefName REF = new RefName("refs/ambit/attestations");
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  @TempDir private Path folder;
  private GitRepo repo;
  private FilesRef files;

  @BeforeEach
  void create() {
    repo = GitRepo.create(folder);
    files = FilesRef.at(folder, REF);
  }

  private void add(String path, String text) throws IOException {
    files.add(
        new FilesRef.Addition(
            Map.of(path, text.getBytes(StandardCharsets.UTF_8)), List.of(), "Add", NOW));
  }

  private String text(String path) throws IOException {
    return new String(files.file(path).orElseThrow(), StandardCharsets.UTF_8);
  }

  @Test
  void whatWasAddedStaysWhenMoreIsAdded() throws Exception {
    add("commits/ab/cd/one.json", "1");
    add("commits/ab/cd/two.json", "2");
    add("grants/g.json", "3");
    assertThat(files.under("commits/ab/cd").keySet())
        .containsExactly("commits/ab/cd/one.json", "commits/ab/cd/two.json");
    assertThat(files.names("grants")).containsExactly("g.json");
    assertThat(files.file("commits/ab/none")).isEmpty();
    assertThat(repo.git("fsck", "--strict")).doesNotContain("error", "warning", "missing");
    assertThat(repo.git("rev-list", "--count", REF.value())).isEqualTo("3");
  }

  @Test
  void aFileThatIsThereIsNeverReplaced() throws Exception {
    add("a.json", "first");
    String tip = repo.git("rev-parse", REF.value());
    add("a.json", "second");
    assertThat(text("a.json")).isEqualTo("first");
    assertThat(repo.git("rev-parse", REF.value())).isEqualTo(tip);
  }

  @Test
  void namesAreOrderedAsGitOrdersThem() throws Exception {
    add("a/x", "1");
    add("a.json", "2");
    add("a-b", "3");
    add("a0", "4");
    assertThat(repo.git("fsck", "--strict")).doesNotContain("error", "warning", "missing");
    assertThat(repo.git("ls-tree", "--name-only", REF.value()).lines())
        .containsExactly("a-b", "a.json", "a", "a0");
  }

  @Test
  void nothingIsLostWhenManyAddAtOnce() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        String path = "commits/" + i + ".json";
        all.add(
            writers.submit(
                () -> {
                  add(path, path);
                  return path;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      writers.shutdownNow();
    }
    assertThat(files.names("commits")).hasSize(24);
    assertThat(repo.git("fsck", "--strict")).doesNotContain("error", "warning", "missing");
  }
}
