package dev.ambit.hooks.ledger;

import dev.ambit.core.ledger.Checkpoint;
import dev.ambit.core.ledger.MerkleFrontier;
import dev.ambit.wire.checkpoint.SignedCheckpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The checkpoint that is kept beside a log. */
final class KeptCheckpoint {

  private KeptCheckpoint() {}

  /** The checkpoint, if there is one that our own key signed. */
  static Optional<Checkpoint> read(Path file, LogSeal seal) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(SignedCheckpoint.read(Files.readAllBytes(file)))
          .filter(signed -> signed.isSignedBy(seal.key()))
          .map(SignedCheckpoint::checkpoint)
          .filter(checkpoint -> checkpoint.origin().equals(seal.key().name()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static void write(Path file, MerkleFrontier tree, LogSeal seal) throws IOException {
    WholeFile.write(file, seal.checkpoint(tree).text());
  }

  /**
   * Insists that a log still holds what was signed.
   *
   * @throws BrokenLedger if it is shorter, or as long and something else
   */
  static void require(Optional<Checkpoint> kept, MerkleFrontier tree) throws BrokenLedger {
    if (kept.isEmpty()) {
      return;
    }
    long signed = kept.get().size();
    if (tree.size() < signed) {
      throw new BrokenLedger(
          "it has " + tree.size() + " entries and " + signed + " were signed: its end is missing");
    }
    if (tree.size() == signed && !tree.root().equals(kept.get().root())) {
      throw new BrokenLedger("its " + signed + " entries are not those that were signed");
    }
  }
}
