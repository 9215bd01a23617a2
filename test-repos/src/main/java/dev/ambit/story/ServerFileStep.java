package dev.ambit.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Somebody writes files into the folder of the repository with the hook.
 *
 * @param files their texts by path; {@code ${REVISION}} stands for an object's id, {@code
 *     ${ssh-key:NAME}} for a person's public SSH key
 */
record ServerFileStep(Map<String, String> files) implements Step {

  private static final String SSH_KEY = "ssh-key:";

  @Override
  public void play(Stage stage, Outcome outcome) {
    files.forEach((path, text) -> write(stage, path, text));
  }

  private static void write(Stage stage, String path, String text) {
    Path file = stage.bare().directory().resolve(path);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, Placeholders.fill(text, name -> meaning(stage, name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String meaning(Stage stage, String name) {
    if (!name.startsWith(SSH_KEY)) {
      return stage.work().resolve("${" + name + "}");
    }
    Path folder = stage.work().git().home().resolve("ssh");
    try {
      Path key = SshKeys.generate(folder, name.substring(SSH_KEY.length()));
      return Files.readString(Path.of(key + ".pub")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
