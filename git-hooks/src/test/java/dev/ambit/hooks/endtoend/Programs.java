package dev.ambit.hooks.endtoend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The server programs of this machine. */
final class Programs {

  private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/local/sbin");

  private Programs() {}

  /** The program, or else the test is skipped with one line that says how to get it. */
  static Path require(String program, String debianPackage) {
    Optional<Path> found = find(program);
    assumeTrue(
        found.isPresent(),
        () -> "skipped: no " + program + " here; apt-get install " + debianPackage + " and rerun");
    return found.orElseThrow();
  }

  /** Runs a program that must succeed. */
  static void run(Path directory, Map<String, String> environment, String... command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException(String.join(" ", command) + " failed:\n" + output);
    }
  }

  private static Optional<Path> find(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(Arrays.stream(path.split(":")), FOLDERS.stream())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
