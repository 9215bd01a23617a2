package dev.ambit.git.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.wire.grant.StoredEnvelope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a repository that git itself made and reads. */
class GrantRefTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path folder;

  private String git(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "git";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Path output = folder.resolveSibling(folder.getFileName() + ".output");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    String said = Files.readString(output);
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  private void add(String path, String json) throws IOException {
    GrantRef.at(folder).add(path, json.getBytes(StandardCharsets.UTF_8), "Grant PAY-214", NOW);
  }

  @BeforeEach
  void aBareRepository() throws IOException, InterruptedException {
    git("init", "-q", "--bare");
  }

  @Test
  void aRepositoryWithoutTheRefHoldsNothing() throws IOException {
    assertThat(GrantRef.at(folder).all()).isEmpty();
  }

  @Test
  void holdsWhatWasAddedInOneCommitEach() throws Exception {
    add("grants/PAY-214/aa.json", "{}");
    add("revocations/PAY-214/bb.json", "[]");
    assertThat(GrantRef.at(folder).all())
        .containsExactly(
            new StoredEnvelope("refs/ambit/grants:grants/PAY-214/aa.json", "{}"),
            new StoredEnvelope("refs/ambit/grants:revocations/PAY-214/bb.json", "[]"));
    assertThat(git("log", "--format=%an %s", "refs/ambit/grants"))
        .isEqualTo("Ambit Grant PAY-214\nAmbit Grant PAY-214\n");
    assertThat(git("fsck", "--strict")).doesNotContain("error");
  }

  @Test
  void aRefThatIsNoCommitCannotBeRead() throws Exception {
    Path blob = folder.resolve("blob");
    Files.writeString(blob, "x");
    String id = git("hash-object", "-w", "blob").strip();
    git("update-ref", "refs/ambit/grants", id);
    assertThatThrownBy(() -> GrantRef.at(folder).all()).isInstanceOf(IOException.class);
  }

  @Test
  void aMissingObjectCannotBeRead() throws Exception {
    add("grants/PAY-214/aa.json", "{}");
    String id = git("rev-parse", "refs/ambit/grants:grants/PAY-214/aa.json").strip();
    Files.delete(folder.resolve("objects/" + id.substring(0, 2) + "/" + id.substring(2)));
    assertThatThrownBy(() -> GrantRef.at(folder).all()).isInstanceOf(IOException.class);
  }

  @Test
  void tellsWhereThereIsNoRepository(@TempDir Path elsewhere) {
    assertThatThrownBy(() -> GrantRef.at(elsewhere))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no git repository");
  }
}
