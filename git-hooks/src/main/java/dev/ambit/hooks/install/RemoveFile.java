package dev.ambit.hooks.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * Removes a file, if it is there.
 *
 * @param file the file
 */
record RemoveFile(Path file) implements Step {

  @Override
  public String tells() {
    return "remove " + file;
  }

  @Override
  public Undo apply() throws IOException {
    if (!Files.exists(file)) {
      return () -> {};
    }
    byte[] content = Files.readAllBytes(file);
    Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
    Files.delete(file);
    return () -> {
      Files.write(file, content);
      Files.setPosixFilePermissions(file, mode);
    };
  }
}
