package dev.ambit.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells where and when something was measured. */
public final class Machine {

  private Machine() {}

  /** Prints the processors, the load, and the versions of git and of these Javas. */
  public static void tell(List<Path> javas) throws Exception {
    String cpu =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .findFirst()
            .map(line -> line.replaceAll(".*: ", ""))
            .orElse("processor unknown");
    Samples.note(Runtime.getRuntime().availableProcessors() + " processors, " + cpu);
    Samples.note("load before: " + Files.readString(Path.of("/proc/loadavg")).strip());
    Samples.note(Shell.git(Path.of("."), "--version"));
    for (Path java : javas) {
      Samples.note(version(java));
    }
  }

  /** The program java of the JDK that runs this. */
  public static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  private static String version(Path java) throws Exception {
    return Shell.say(Path.of("."), List.of(java.toString(), "-version"))
        .lines()
        .skip(1)
        .findFirst()
        .orElse(java.toString());
  }
}
