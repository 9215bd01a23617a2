package dev.ambit.hooks.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.ledger.Entry;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that are killed, or run out of room, while they write. */
class CrashTest {

  private static final int KILLS = 4;
  private static final int MOST_BEFORE_A_KILL = 90;

  @TempDir private Path folder;
  private LogFixture fixture;

  @BeforeEach
  void makeLog() throws IOException {
    fixture = LogFixture.in(folder);
  }

  private Process start(String shell, int filler) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        List.of(
            "bash",
            "-c",
            shell + "exec \"$@\"",
            "bash",
            java,
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-cp",
            path,
            AppendForever.class.getName(),
            folder.toString(),
            Integer.toString(filler));
    return new ProcessBuilder(command).redirectError(new File("/dev/null")).start();
  }

  @Test
  void killedAtRandomPointsItLosesNothingThatItToldOf() throws Exception {
    Random random = new Random(20261124);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start("", random.nextInt(5_000));
      long last = -1;
      try (BufferedReader told = process.inputReader()) {
        for (int left = 1 + random.nextInt(MOST_BEFORE_A_KILL); left > 0; left--) {
          last = Long.parseLong(told.readLine());
        }
        // By its handle: the process itself would close what it still has to tell.
        process.toHandle().destroyForcibly();
        for (String line = told.readLine(); line != null; line = told.readLine()) {
          last = Long.parseLong(line);
        }
      }
      process.waitFor();
      long kept = fixture.log().append("{\"type\":\"after\"}").sequence();
      assertThat(kept).isGreaterThan(last);
      assertThat(fixture.entries()).hasSize((int) kept + 1);
    }
  }

  @Test
  void whenThereIsNoRoomItRefusesAndLeavesNoTornLine() throws Exception {
    Process process = start("ulimit -f 16; ", 900);
    List<String> told = new ArrayList<>();
    try (BufferedReader lines = process.inputReader()) {
      lines.lines().forEach(told::add);
    }
    process.waitFor();
    assertThat(told).hasSizeGreaterThan(5).last().asString().startsWith("refused: ");
    List<Entry> entries = fixture.entries();
    assertThat(entries).hasSize(told.size() - 1);
    fixture.log().append("{\"type\":\"after\"}");
    assertThat(fixture.bodies()).noneMatch(body -> body.contains("recovered"));
  }
}
