package dev.ambit.hooks.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes a whole file in the place of whatever is there, by a rename within its folder. */
final class PutFile implements Step {

  private static final String EXECUTABLE = "rwxr-xr-x";
  private static final String READABLE = "rw-r--r--";
  private static final String PRIVATE = "rw-------";

  private final Path file;
  private final byte[] content;
  private final Set<PosixFilePermission> mode;

  private PutFile(Path file, byte[] content, String mode) {
    this.file = file;
    this.content = content.clone();
    this.mode = PosixFilePermissions.fromString(mode);
  }

  static PutFile readable(Path file, byte[] content) {
    return new PutFile(file, content, READABLE);
  }

  static PutFile executable(Path file, byte[] content) {
    return new PutFile(file, content, EXECUTABLE);
  }

  /** A file that only the server's account may read. */
  static PutFile secret(Path file, byte[] content) {
    return new PutFile(file, content, PRIVATE);
  }

  @Override
  public String tells() {
    return "write " + file;
  }

  @Override
  public Undo apply() throws IOException {
    if (!Files.exists(file)) {
      write(content, mode);
      return () -> Files.deleteIfExists(file);
    }
    byte[] before = Files.readAllBytes(file);
    Set<PosixFilePermission> modeBefore = Files.getPosixFilePermissions(file);
    write(content, mode);
    return () -> write(before, modeBefore);
  }

  private void write(byte[] bytes, Set<PosixFilePermission> permissions) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.write(fresh, bytes);
      Files.setPosixFilePermissions(fresh, permissions);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
