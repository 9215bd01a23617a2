package dev.ambit.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the {@code ambit} command. */
@FunctionalInterface
public interface AmbitCommand {

  /**
   * How a run ended.
   *
   * @param exit the exit code
   * @param output what it printed, both streams
   */
  record Result(int exit, String output) {}

  /** Runs it with these arguments in {@code directory}. */
  Result run(Path directory, List<String> arguments, Map<String, String> environment)
      throws IOException;
}
