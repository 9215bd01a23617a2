package dev.ambit.hooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, as people run it. */
class AmbitProcessTest {

  @TempDir private Path folder;

  @Test
  void whatACommandPrintsArrivesBeforeItsProcessEnds() throws Exception {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    path,
                    Ambit.class.getName(),
                    "keys",
                    "new",
                    "dana",
                    "--dir",
                    folder.toString()))
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
    assertThat(told).contains("dana", "SHA256:", "dana.pub.pem");
  }
}
