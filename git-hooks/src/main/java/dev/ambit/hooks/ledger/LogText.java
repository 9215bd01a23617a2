package dev.ambit.hooks.ledger;

import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.MerkleFrontier;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Reads a log through without changing it, also one that belongs to somebody else. */
public final class LogText {

  private LogText() {}

  /** Something that is told of every entry in order. */
  @FunctionalInterface
  public interface Reader {

    void read(Entry entry, MerkleFrontier tree) throws IOException;
  }

  /**
   * Reads every entry of a file; a last line that is torn is passed over. A file that is missing
   * has no entries.
   *
   * @return the tree over all entries
   * @throws BrokenLedger if an entry does not follow from the ones before it
   */
  public static MerkleFrontier read(Path file, Reader reader) throws IOException {
    if (!Files.exists(file)) {
      return MerkleFrontier.EMPTY;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return read(channel, reader);
    }
  }

  static MerkleFrontier read(FileChannel channel, Reader reader) throws IOException {
    LogPosition at = LogPosition.START;
    LineScan scan = new LineScan(channel, 0);
    for (Optional<byte[]> line = scan.next(); line.isPresent(); line = scan.next()) {
      at = at.after(line.get());
      reader.read(at.last().orElseThrow(), at.tree());
    }
    return at.tree();
  }
}
