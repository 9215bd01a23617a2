package dev.ambit.hooks.provenance;

import dev.ambit.hooks.receive.AmbitFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** Attests in a process of its own, which outlives the hook. */
final class BackgroundAttesting {

  private BackgroundAttesting() {}

  static void start(AmbitFolder folder) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-jar",
                folder.jar().toString(),
                "attest",
                "reconcile",
                "--repo",
                folder.repository().toString())
            .directory(folder.repository().toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
  }
}
