package dev.ambit.hooks.bypass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.hooks.Ambit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BypassCommandTest {

  private static final String STORIES = "../test-repos/stories";

  private final StringWriter output = new StringWriter();

  @Test
  void ambitsOwnHookStopsATrick() {
    assertThat(run("--stories", STORIES, "path-outside-grant")).isZero();
    assertThat(output.toString())
        .contains("deny path/outside-grant")
        .contains("1 of 1 tricks ended as expected");
  }

  @Test
  void aHookThatLetsATrickInIsTold(@TempDir Path folder) throws IOException {
    assertThat(run("--stories", STORIES, "--hook", hook(folder, "exit 0"), "path-outside-grant"))
        .isEqualTo(1);
    assertThat(output.toString()).contains("NO").contains("landed").contains("0 of 1");
  }

  @Test
  void aHookThatALimitEndedIsTold(@TempDir Path folder) throws IOException {
    String ended = "echo 'ambit-json: {\"decision\":\"limit\"}'; exit 1";
    assertThat(run("--stories", STORIES, "--hook", hook(folder, ended), "path-outside-grant"))
        .isZero();
    assertThat(output.toString()).contains("stopped by a limit").contains("1 of 1");
  }

  @Test
  void aHookThatRefusesHonestWorkIsTold(@TempDir Path folder) throws IOException {
    assertThat(
            run("--stories", STORIES, "--hook", hook(folder, "exit 1"), "agent-within-its-grant"))
        .isEqualTo(1);
    assertThat(output.toString()).contains("let through not, though honest");
  }

  @Test
  void inAShaTwoFiveSixRepositoryNothingLands() {
    assertThat(run("--stories", STORIES, "--server", "sha256", "path-outside-grant")).isEqualTo(1);
    assertThat(output.toString()).contains("refused undecided, by a fault");
  }

  @Test
  void anUnknownTrickIsAMistakeOfTheCaller() {
    assertThat(run("--stories", STORIES, "no-such-trick")).isEqualTo(2);
    assertThat(output.toString()).contains("there is no trick no-such-trick");
  }

  private int run(String... arguments) {
    PrintWriter both = new PrintWriter(output);
    CommandLine line = Ambit.commandLine().setOut(both).setErr(both);
    List<String> command = new ArrayList<>(List.of("bypass"));
    command.addAll(List.of(arguments));
    int exit = line.execute(command.toArray(String[]::new));
    both.flush();
    return exit;
  }

  private static String hook(Path folder, String script) throws IOException {
    Path hook = Files.writeString(folder.resolve("hook"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    return hook.toString();
  }
}
