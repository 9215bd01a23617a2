package dev.ambit.hooks.ledger;

import dev.ambit.core.ledger.Chain;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.LedgerStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ledger while its file is locked for this process. */
final class LockedLedger implements LedgerStore {

  private final FileChannel channel;
  private final List<Entry> entries;

  private LockedLedger(FileChannel channel, List<Entry> entries) {
    this.channel = channel;
    this.entries = new ArrayList<>(entries);
  }

  static LockedLedger read(FileChannel channel) throws IOException {
    long size = channel.size();
    if (size > Integer.MAX_VALUE - 8) {
      throw new BrokenLedger("it is larger than 2 GiB; move it away and keep it");
    }
    ByteBuffer content = ByteBuffer.allocate((int) size);
    while (content.hasRemaining()) {
      if (channel.read(content, content.position()) < 0) {
        throw new BrokenLedger("it became shorter while it was read");
      }
    }
    return new LockedLedger(channel, LedgerText.read(content.array()));
  }

  @Override
  public Entry append(String body) throws IOException {
    Optional<Entry> last =
        entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    Entry entry = Chain.next(last, body);
    write((EntryLine.write(entry) + "\n").getBytes(StandardCharsets.UTF_8));
    entries.add(entry);
    return entry;
  }

  @Override
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Writes whole lines only: what a full disk cut off is taken back. */
  private void write(byte[] line) throws IOException {
    long end = channel.size();
    try {
      ByteBuffer rest = ByteBuffer.wrap(line);
      while (rest.hasRemaining()) {
        channel.write(rest, end + rest.position());
      }
      channel.force(true);
    } catch (IOException e) {
      channel.truncate(end);
      throw e;
    }
  }
}
