package dev.ambit.hooks.install;

import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.hooks.receive.HookProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The archive beside the jar that lets the hooks' virtual machine start sooner.
 *
 * @param folder the folder {@code ambit} of the repository, with the jar in it
 * @param java the java that the hooks run
 */
record Archive(AmbitFolder folder, Path java) {

  private static final int SECONDS = 120;

  /** What a process of the hooks' kind said and how it ended. */
  private record Said(int exit, String text) {}

  Path file() {
    return folder.jar().resolveSibling(ArchiveKind.of(Runtime.version()).file());
  }

  /**
   * Makes it by judging a real push in a throw-away repository.
   *
   * @throws IOException if the push was not judged or no archive came of it
   */
  void make() throws IOException {
    Path scene = Files.createTempDirectory("ambit-training");
    try {
      TrainingScene training = TrainingScene.in(scene);
      Files.deleteIfExists(file());
      String option = ArchiveKind.of(Runtime.version()).make(file().toString());
      Said said = run(List.of(option), training.repository(), training.updates());
      if (!said.text().contains("ambit-json:") || !Files.exists(file())) {
        throw new IOException("the training push was not judged: " + said.text().strip());
      }
    } finally {
      Folders.delete(scene);
    }
  }

  /** Whether a hook started now takes its classes from the archive. */
  boolean isUsed() throws IOException {
    Path empty = Files.createTempDirectory("ambit-archive");
    try {
      List<String> options = ArchiveKind.of(Runtime.version()).probe(file().toString());
      return run(options, empty, "")
          .text()
          .lines()
          .anyMatch(
              line ->
                  line.contains(" " + HookProcess.class.getName() + " ")
                      && line.contains("shared objects file"));
    } finally {
      Folders.delete(empty);
    }
  }

  private Said run(List<String> options, Path repository, String updates) throws IOException {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(List.of(JvmFlags.HOOK.split(" ")));
    command.addAll(options);
    command.addAll(List.of("-cp", folder.jar().toString(), HookProcess.class.getName()));
    command.addAll(List.of("pre-receive", repository.resolve("ambit").toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().keySet().removeIf(name -> name.contains("_OPTIONS"));
    Process process = builder.start();
    try (OutputStream input = process.getOutputStream()) {
      input.write(updates.getBytes(StandardCharsets.UTF_8));
    }
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(exit(process), text);
  }

  private static int exit(Process process) throws IOException {
    try {
      if (process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    throw new IOException("java did not end within " + SECONDS + " seconds");
  }
}
