package dev.ambit.hooks.audit;

import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.checkpoint.SignedCheckpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checkpoints that were kept elsewhere. */
final class Witnesses {

  private Witnesses() {}

  /** Reads them, by their files. */
  static Map<Path, SignedCheckpoint> read(List<Path> files) throws IOException {
    Map<Path, SignedCheckpoint> witnesses = new TreeMap<>();
    for (Path file : files) {
      witnesses.put(file, read(file));
    }
    return witnesses;
  }

  private static SignedCheckpoint read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new WrongInput("there is no file " + file + ": 'ambit ledger witness' makes one");
    }
    try {
      return SignedCheckpoint.read(Files.readAllBytes(file));
    } catch (IllegalArgumentException e) {
      throw new WrongInput(file + ": " + e.getMessage(), e);
    }
  }
}
