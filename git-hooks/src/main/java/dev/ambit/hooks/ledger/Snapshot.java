package dev.ambit.hooks.ledger;

import dev.ambit.core.ledger.Memory;
import dev.ambit.core.provenance.Envelope;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.dsse.InvalidEnvelope;
import dev.ambit.wire.record.LogPlaceJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A state of a log on file, so that a process that starts need not read the whole log: first a
 * signed envelope that says how far the log was read, then the memory whose digest the envelope
 * holds. What is missing, torn or of another key counts for nothing: the log is then read.
 */
final class Snapshot {

  private static final String TYPE = "application/vnd.ambit.ledger-snapshot+json";

  private Snapshot() {}

  static void write(Path file, LogState<?> state, LogSeal seal) throws IOException {
    String memory = state.memory().text();
    byte[] place = LogPlaceJson.write(place(state.at()), memory);
    byte[] envelope = DsseEnvelopes.write(DsseEnvelopes.sign(TYPE, place, seal.signer()));
    WholeFile.write(file, new String(envelope, StandardCharsets.UTF_8) + memory + "\n");
  }

  /** The state that our own key signed; empty if there is none that can be used. */
  static <M extends Memory> Optional<LogState<M>> read(Path file, LogSeal seal, Memory.Kind<M> kind)
      throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String[] lines = Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1);
    try {
      return lines.length == 3 ? read(lines[0], lines[1], seal, kind) : Optional.empty();
    } catch (InvalidEnvelope | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static <M extends Memory> Optional<LogState<M>> read(
      String signed, String memory, LogSeal seal, Memory.Kind<M> kind) throws InvalidEnvelope {
    Envelope envelope = DsseEnvelopes.read(signed.getBytes(StandardCharsets.ISO_8859_1));
    boolean ours =
        envelope.payloadType().equals(TYPE)
            && !DsseEnvelopes.signers(envelope, List.of(seal.key().key())).isEmpty();
    if (!ours) {
      return Optional.empty();
    }
    LogPlaceJson.Place place = LogPlaceJson.read(envelope.body(), memory);
    LogPosition at =
        new LogPosition(place.end(), place.start(), Optional.of(place.last()), place.tree());
    return Optional.of(new LogState<>(at, kind.recall(memory)));
  }

  private static LogPlaceJson.Place place(LogPosition at) {
    return new LogPlaceJson.Place(at.end(), at.start(), at.last().orElseThrow(), at.tree());
  }
}
