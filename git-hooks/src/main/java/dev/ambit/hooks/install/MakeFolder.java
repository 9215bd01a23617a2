package dev.ambit.hooks.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Makes a folder that is not there yet.
 *
 * @param folder the folder; its parent exists
 * @param secret whether it is for the server's account alone
 */
record MakeFolder(Path folder, boolean secret) implements Step {

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  MakeFolder(Path folder) {
    this(folder, false);
  }

  @Override
  public String tells() {
    return "make the folder " + folder;
  }

  @Override
  public Undo apply() throws IOException {
    if (Files.isDirectory(folder)) {
      return () -> {};
    }
    Files.createDirectory(
        folder, secret ? new FileAttribute<?>[] {OWNER_ONLY} : new FileAttribute<?>[0]);
    return () -> Files.deleteIfExists(folder);
  }
}
