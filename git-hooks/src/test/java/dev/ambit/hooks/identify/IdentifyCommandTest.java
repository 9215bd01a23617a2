package dev.ambit.hooks.identify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.hooks.Ambit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs the command on a real repository. */
class IdentifyCommandTest {

  private static final String NOTE =
      """
      A
        7efc9ced6547e576 1
      ---
      {"schema_version":"authorship/3.0.0",
       "prompts":{"7efc9ced6547e576":{"agent_id":{"tool":"cursor"}}}}
      """;

  private final InputStream input = System.in;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path repo;

  @BeforeEach
  void createRepository() throws Exception {
    git("init", "-q", "-b", "main");
  }

  @AfterEach
  void restoreInput() {
    System.setIn(input);
  }

  @Test
  void aRangeIsToldNewestFirst() throws Exception {
    commit("First", "Dana Doe <dana@example.com>");
    commit("Second", "Claude <noreply@anthropic.com>");
    assertThat(run("HEAD")).isZero();
    assertThat(out.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("declared agent claude"),
            line -> assertThat(line).contains("no evidence of an agent"));
  }

  @Test
  void idsAreAnsweredInTheOrderAsked() throws Exception {
    String first = commit("First", "Dana Doe <dana@example.com>");
    String second = commit("Second", "Claude <noreply@anthropic.com>");
    assertThat(runWith(first + " codex/first\n" + second + "\n")).isZero();
    assertThat(out.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains(first, "\"agent\":\"codex\"", "\"suspected\""),
            line -> assertThat(line).contains(second, "\"agent\":\"claude\"", "\"declared\""));
  }

  @Test
  void aNoteIsRead() throws Exception {
    String id = commit("First", "Dana Doe <dana@example.com>");
    Path note = Files.writeString(repo.resolve("note"), NOTE);
    git("notes", "--ref=ai", "add", "-F", note.toString(), id);
    assertThat(runWith(id + "\n")).isZero();
    assertThat(out.toString()).contains("\"agent\":\"cursor\"", "\"signal\":\"note\"");
  }

  @Test
  void aMissingCommitIsToldInItsPlaceAndExitsWithAFault() throws Exception {
    String id = commit("First", "Dana Doe <dana@example.com>");
    assertThat(runWith("a".repeat(40) + "\n" + id + "\n")).isEqualTo(3);
    assertThat(out.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"kind\":\"unknown\"", "\"error\":"),
            line -> assertThat(line).contains(id, "\"kind\":\"human\""));
  }

  @Test
  void aLineThatNamesNoCommitExitsWithWrongInput() throws Exception {
    commit("First", "Dana Doe <dana@example.com>");
    assertThat(runWith("main\n")).isEqualTo(2);
    assertThat(out.toString()).contains("\"kind\":\"unknown\"", "hexadecimal");
  }

  @Test
  void aRangeThatDoesNotExistIsWrongInput() throws Exception {
    assertThat(run("nowhere..main")).isEqualTo(2);
    assertThat(err.toString()).contains("nowhere");
  }

  @Test
  void aFolderOfAgentsWithAMistakeIsToldWithItsPlace(@TempDir Path agents) throws Exception {
    Files.writeString(agents.resolve("own.yaml"), "id: own\nparty: agent\n");
    commit("First", "Dana Doe <dana@example.com>");
    assertThat(run("--agents", agents.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("own.yaml:1:1", "'name' is missing");
  }

  private int run(String... more) {
    List<String> arguments = new ArrayList<>(List.of("identify", "--repo", repo.toString()));
    arguments.addAll(List.of(more));
    CommandLine line = Ambit.commandLine();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return line.execute(arguments.toArray(String[]::new));
  }

  private int runWith(String lines) {
    System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    return run("--stdin", "--format", "jsonl");
  }

  private String commit(String subject, String author) throws Exception {
    git("commit", "-q", "--allow-empty", "-m", subject, "--author", author);
    return git("rev-parse", "HEAD").strip();
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(repo.toFile());
    builder.redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_CONFIG_SYSTEM", "/dev/null",
                "GIT_AUTHOR_NAME", "Dana Doe",
                "GIT_AUTHOR_EMAIL", "dana@example.com",
                "GIT_COMMITTER_NAME", "Dana Doe",
                "GIT_COMMITTER_EMAIL", "dana@example.com"));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
