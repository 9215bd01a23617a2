package dev.ambit.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a file of a commit holds.
 *
 * @param kind how git keeps it
 * @param text its content, or where a symbolic link points
 */
record FileContent(Kind kind, String text) {

  /** How git keeps a file. */
  enum Kind {
    REGULAR,
    EXECUTABLE,
    LINK
  }

  static Map<String, FileContent> readAll(Map<String, Fields> entries) {
    Map<String, FileContent> files = new LinkedHashMap<>();
    entries.forEach((path, fields) -> files.put(path, read(fields)));
    return files;
  }

  private static FileContent read(Fields fields) {
    if (fields.node().isTextual()) {
      return new FileContent(Kind.REGULAR, fields.node().asText());
    }
    fields.only("link", "executable");
    return fields.has("link")
        ? new FileContent(Kind.LINK, fields.text("link"))
        : new FileContent(Kind.EXECUTABLE, fields.text("executable"));
  }

  /** Writes it to a work tree. */
  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.deleteIfExists(file);
    if (kind == Kind.LINK) {
      Files.createSymbolicLink(file, Path.of(text));
    } else {
      Files.writeString(file, text);
    }
  }
}
