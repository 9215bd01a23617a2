package dev.ambit.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder with all that is in it, in memory, to be laid down again and again.
 *
 * @param entries what is in it, each folder before what it holds
 */
record FolderImage(List<Entry> entries) {

  /** One folder, file or link, by its path below the folder. */
  private sealed interface Entry {
    void put(Path root) throws IOException;
  }

  private record Folder(String path) implements Entry {
    @Override
    public void put(Path root) throws IOException {
      Files.createDirectories(root.resolve(path));
    }
  }

  private static final class Content implements Entry {
    private final String path;
    private final byte[] bytes;
    private final Set<PosixFilePermission> permissions;

    Content(String path, Path file) throws IOException {
      this.path = path;
      this.bytes = Files.readAllBytes(file);
      this.permissions = Files.getPosixFilePermissions(file);
    }

    @Override
    public void put(Path root) throws IOException {
      Files.setPosixFilePermissions(Files.write(root.resolve(path), bytes), permissions);
    }
  }

  private record Link(String path, Path target) implements Entry {
    @Override
    public void put(Path root) throws IOException {
      Files.createSymbolicLink(root.resolve(path), target);
    }
  }

  FolderImage {
    entries = List.copyOf(entries);
  }

  static FolderImage of(Path root) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : all.toList()) {
        entries.add(read(root.relativize(each).toString(), each));
      }
    }
    return new FolderImage(entries);
  }

  private static Entry read(String path, Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      return new Link(path, Files.readSymbolicLink(file));
    }
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      return new Folder(path);
    }
    return new Content(path, file);
  }

  /** Puts everything into {@code root}, which is made if it is not there. */
  void layDown(Path root) throws IOException {
    for (Entry entry : entries) {
      entry.put(root);
    }
  }
}
