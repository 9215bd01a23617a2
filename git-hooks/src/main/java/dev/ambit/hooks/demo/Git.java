package dev.ambit.hooks.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs the real git client in a folder, apart from the user's own configuration.
 *
 * @param folder where
 * @param home a folder that stands for the home directory
 */
record Git(Path folder, Path home) {

  /** What a command said. */
  record Said(int exit, String text) {
    boolean succeeded() {
      return exit == 0;
    }
  }

  /** Runs git and returns what it said on both outputs. */
  Said run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("HOME", home.toString());
    environment.put("XDG_CONFIG_HOME", home.toString());
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("LC_ALL", "C");
    Process process = builder.start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(exit(process), text);
  }

  /** Runs git where only a broken machine can make it fail. */
  String must(String... arguments) throws IOException {
    Said said = run(arguments);
    if (!said.succeeded()) {
      throw new IOException("git " + String.join(" ", arguments) + " failed: " + said.text());
    }
    return said.text().strip();
  }

  /** The same git in another folder. */
  Git in(Path other) {
    return new Git(other, home);
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
