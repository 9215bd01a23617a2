package dev.ambit.hooks.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts former content back into a file; its mode and owner stay. */
final class RestoreContent implements Step {

  private final Path file;
  private final byte[] content;

  RestoreContent(Path file, byte[] content) {
    this.file = file;
    this.content = content.clone();
  }

  @Override
  public String tells() {
    return "restore " + file;
  }

  @Override
  public Undo apply() throws IOException {
    byte[] before = Files.readAllBytes(file);
    Files.write(file, content);
    return () -> Files.write(file, before);
  }
}
