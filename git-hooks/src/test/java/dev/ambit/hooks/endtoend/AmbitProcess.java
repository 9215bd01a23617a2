package dev.ambit.hooks.endtoend;

import dev.ambit.hooks.Ambit;
import dev.ambit.story.AmbitCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The {@code ambit} command of this build, in a process of its own. */
final class AmbitProcess implements AmbitCommand {

  /** What starts the command, before its arguments. */
  static List<String> launcher() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        Ambit.class.getName());
  }

  @Override
  public Result run(Path directory, List<String> arguments, Map<String, String> environment)
      throws IOException {
    List<String> command = new ArrayList<>(launcher());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.onExit().join().exitValue(), output);
  }
}
