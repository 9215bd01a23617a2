package dev.ambit.wire.grant;

import dev.ambit.core.provenance.Envelope;
import dev.ambit.wire.dsse.DsseEnvelopes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Grants and revocations in a folder, one envelope a file named {@code *.json}.
 *
 * @param folder where; one that does not exist cannot be read
 */
public record FolderGrants(Path folder) implements GrantStore {

  private static final int MOST_FILES = 10_000;
  private static final int MOST_BYTES = 2 << 20;

  @Override
  public List<StoredEnvelope> all() throws IOException {
    List<StoredEnvelope> envelopes = new ArrayList<>();
    for (Path file : files()) {
      if (Files.size(file) > MOST_BYTES) {
        throw new IOException(file + " is larger than 2 MiB");
      }
      String json = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      envelopes.add(new StoredEnvelope(String.valueOf(file.getFileName()), json));
    }
    return envelopes;
  }

  /**
   * Adds an envelope as {@code NAME.json}.
   *
   * @return the file
   * @throws IOException if it cannot be written; {@link java.nio.file.FileAlreadyExistsException}
   *     if there is one of that name
   */
  public Path add(String name, Envelope envelope) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(name + ".json");
    return Files.write(file, DsseEnvelopes.write(envelope), StandardOpenOption.CREATE_NEW);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .sorted()
              .limit(MOST_FILES + 1L)
              .toList();
      if (found.size() > MOST_FILES) {
        throw new IOException(folder + " holds more than " + MOST_FILES + " envelopes");
      }
      return found;
    }
  }
}
