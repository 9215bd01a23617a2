package dev.ambit.hooks.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Makes the folder for the gate's socket, for this account alone.
 *
 * @param folder the folder
 */
record MakeRunFolder(Path folder) implements Step {

  private static final String PRIVATE = "rwx------";

  @Override
  public String tells() {
    return "make the folder " + folder + ", where a resident gate listens";
  }

  @Override
  public Undo apply() throws IOException {
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(PRIVATE));
      return () -> {};
    }
    Files.createDirectory(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(PRIVATE)));
    return () -> Folders.delete(folder);
  }
}
