package dev.ambit.git.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One spelling for each folder, so that one repository is not opened as two. */
final class CanonicalPath {

  private CanonicalPath() {}

  /** The path without links and dots; a path of nothing keeps its links. */
  static Path of(Path path) {
    try {
      return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
