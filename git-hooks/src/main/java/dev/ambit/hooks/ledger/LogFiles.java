package dev.ambit.hooks.ledger;

import java.nio.file.Path;

/**
 * The files of a log.
 *
 * @param folder where they are
 * @param kind which log
 */
public record LogFiles(Path folder, LogKind kind) {

  /** The entries, one a line. */
  public Path log() {
    return folder.resolve(kind.fileName() + ".jsonl");
  }

  /** The last signed checkpoint. */
  public Path checkpoint() {
    return folder.resolve(kind.fileName() + ".checkpoint");
  }

  /** What is known of the log without reading it all; may be thrown away. */
  public Path snapshot() {
    return folder.resolve(kind.fileName() + ".snapshot");
  }
}
