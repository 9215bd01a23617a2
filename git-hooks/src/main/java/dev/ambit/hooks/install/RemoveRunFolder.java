package dev.ambit.hooks.install;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Removes the folder of the gate's socket. The gate sees it and ends; nothing there is worth
 * keeping, so taking the step back makes an empty folder.
 *
 * @param folder the folder
 */
record RemoveRunFolder(Path folder) implements Step {

  @Override
  public String tells() {
    return "end the resident gate and remove " + folder;
  }

  @Override
  public Undo apply() throws IOException {
    Folders.delete(folder);
    return () -> new MakeRunFolder(folder).apply();
  }
}
