package dev.ambit.hooks.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes a folder that is not there yet.
 *
 * @param folder the folder; its parent exists
 */
record MakeFolder(Path folder) implements Step {

  @Override
  public String tells() {
    return "make the folder " + folder;
  }

  @Override
  public Undo apply() throws IOException {
    if (Files.isDirectory(folder)) {
      return () -> {};
    }
    Files.createDirectory(folder);
    return () -> Files.deleteIfExists(folder);
  }
}
