package dev.ambit.wire.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.wire.record.JsonLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What the server told last, in a file.
 *
 * @param at when it was asked for, by the clock of this machine
 * @param records what it told
 */
record KeptRecords(Instant at, ServedRecords records) {

  /** What the file holds; empty if there is none, or it cannot be understood. */
  static Optional<KeptRecords> read(Path file) {
    try {
      ObjectNode node = JsonLine.read(Files.readString(file));
      return Optional.of(
          new KeptRecords(
              Instant.parse(JsonLine.text(node, "asked-at")),
              ServedRecords.read(JsonLine.text(node, "records"))));
    } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Replaces the file, whole. */
  void write(Path file) throws IOException {
    String json =
        JsonLine.write(
            JsonLine.object().put("asked-at", at.toString()).put("records", records.json()));
    Path folder = file.toAbsolutePath().resolveSibling(".").normalize();
    Path fresh = Files.createTempFile(folder, "records", ".new");
    Files.writeString(fresh, json);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Whether they are no older than {@code bound}; what lies in the future has no known age. */
  boolean isWithin(Duration bound, Instant now) {
    return !at.isAfter(now) && !at.plus(bound).isBefore(now);
  }
}
