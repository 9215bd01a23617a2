package dev.ambit.hooks.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Gives a file, or a link, another name in its folder.
 *
 * @param from what is there
 * @param to where nothing is
 */
record MoveFile(Path from, Path to) implements Step {

  @Override
  public String tells() {
    return "keep " + from + " as " + to.getFileName();
  }

  @Override
  public Undo apply() throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    return () -> Files.move(to, from, StandardCopyOption.ATOMIC_MOVE);
  }
}
