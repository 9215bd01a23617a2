package dev.ambit.story;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs the real git, cut off from the machine's and the user's configuration.
 *
 * @param directory where it runs
 * @param home an empty home folder
 */
public record Git(Path directory, Path home) {

  /**
   * How a run ended.
   *
   * @param exit the exit code
   * @param output what it printed, both streams
   */
  public record Result(int exit, String output) {}

  /** The same git in another folder. */
  public Git in(Path other) {
    return new Git(other, home);
  }

  /** Runs git, which must succeed, and returns what it printed, without the last line feed. */
  public String run(String... arguments) {
    return require(Map.of(), new byte[0], List.of(arguments));
  }

  /** Runs git with an input and further variables; it must succeed. */
  public String require(Map<String, String> environment, byte[] input, List<String> arguments) {
    Result result = attempt(environment, input, arguments);
    if (result.exit() != 0) {
      throw new IllegalStateException("git " + arguments + " failed:\n" + result.output());
    }
    return result.output().strip();
  }

  /** Runs git and tells how it ended. */
  public Result attempt(Map<String, String> environment, byte[] input, List<String> arguments) {
    try {
      return finish(builder(arguments, environment).redirectErrorStream(true).start(), input);
    } catch (IOException e) {
      throw new UncheckedIOException("git " + arguments, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted in git " + arguments, e);
    }
  }

  /** Starts git with further variables; the caller talks to it. */
  Process start(List<String> arguments, Map<String, String> environment) throws IOException {
    return builder(arguments, environment).start();
  }

  /** Runs git, whose success shows in its output, and returns the bytes that it printed. */
  byte[] bytes(byte[] input, List<String> arguments) {
    try {
      Process process = start(arguments, Map.of());
      try (OutputStream stdin = process.getOutputStream()) {
        stdin.write(input);
      }
      return process.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("git " + arguments, e);
    }
  }

  private ProcessBuilder builder(List<String> arguments, Map<String, String> environment) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    Map<String, String> variables = builder.environment();
    variables.keySet().retainAll(List.of("PATH", "JAVA_HOME", "TMPDIR"));
    variables.putAll(isolation());
    variables.putAll(environment);
    return builder;
  }

  private Map<String, String> isolation() {
    return Map.of(
        "HOME", home.toString(),
        "XDG_CONFIG_HOME", home.resolve(".config").toString(),
        "GIT_CONFIG_NOSYSTEM", "1",
        "GIT_CONFIG_GLOBAL", "/dev/null",
        "GIT_TERMINAL_PROMPT", "0",
        "LC_ALL", "C.UTF-8",
        "TZ", "UTC");
  }

  private static Result finish(Process process, byte[] input)
      throws IOException, InterruptedException {
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input);
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }

  /** Makes the home folder. */
  public Git prepared() throws IOException {
    Files.createDirectories(home);
    return this;
  }
}
