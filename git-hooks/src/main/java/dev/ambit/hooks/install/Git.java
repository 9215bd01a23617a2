package dev.ambit.hooks.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the server's own git inside a repository.
 *
 * @param repository the repository's folder
 */
record Git(Path repository) {

  /** What a command said on both outputs, and its exit code. */
  record Said(int exit, String text) {
    boolean succeeded() {
      return exit == 0;
    }
  }

  /** Runs git; a failure is the caller's to judge. */
  Said run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(exit(process), text.strip());
  }

  /** Runs git where only a broken repository can make it fail. */
  String must(String... arguments) throws IOException {
    Said said = run(arguments);
    if (!said.succeeded()) {
      throw new IOException("git " + String.join(" ", arguments) + " failed: " + said.text());
    }
    return said.text();
  }

  /** A setting of this repository's own configuration file. */
  Optional<String> setting(String key) throws IOException {
    return value(run("config", "--local", "--get", key));
  }

  /**
   * All settings of this repository's own configuration file, by their names in small letters; of
   * several values the last.
   */
  Map<String, String> settings() throws IOException {
    Map<String, String> settings = new HashMap<>();
    for (String each : must("config", "--local", "--list", "-z").split("\0", -1)) {
      String[] parts = each.split("\n", 2);
      settings.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
    return settings;
  }

  /** A setting as git sees it here, from any file. */
  Optional<String> effective(String key) throws IOException {
    return value(run("config", "--get", key));
  }

  private static Optional<String> value(Said said) {
    return said.succeeded() ? Optional.of(said.text()) : Optional.empty();
  }

  private static int exit(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroy();
      throw new IOException("interrupted", e);
    }
  }
}
