package dev.ambit.wire.site;

import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The site file on disk, with the key files beside it. */
public final class SiteFile {

  private static final int LARGEST_KEY = 1 << 16;

  private SiteFile() {}

  /**
   * Reads it.
   *
   * @throws InvalidDocument with every mistake in it
   * @throws IOException if it or a key file cannot be read
   */
  public static Site read(Path file) throws IOException, InvalidDocument {
    Path folder = file.toAbsolutePath().resolveSibling("keys");
    return SiteReader.read(file.toString(), Files.readAllBytes(file), keysIn(folder));
  }

  private static SiteFolder keysIn(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      for (Path key : publicKeys(folder)) {
        files.put("keys/" + key.getFileName(), Files.readString(key));
      }
    }
    return new SiteFolder(files);
  }

  private static List<Path> publicKeys(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> SiteFolder.isPublicKey(file.toString()) && Files.isRegularFile(file))
          .filter(file -> file.toFile().length() < LARGEST_KEY)
          .sorted()
          .toList();
    }
  }
}
