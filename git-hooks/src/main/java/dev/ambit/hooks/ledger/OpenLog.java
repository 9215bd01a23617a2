package dev.ambit.hooks.ledger;

import dev.ambit.core.ledger.Chain;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.Memory;
import dev.ambit.wire.checkpoint.SignedCheckpoint;
import dev.ambit.wire.record.EntryLine;
import dev.ambit.wire.record.RecoveredJson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The open and locked file of a log, with what is known of it. */
final class OpenLog<M extends Memory> implements HeldLog<M> {

  private static final String CHANGED =
      "it was cut or written anew since it was last read; keep it, and restore it from a backup";

  private final FileChannel channel;
  private final LogSeal seal;
  private LogState<M> state;
  private long synced;

  OpenLog(FileChannel channel, LogSeal seal, LogState<M> state) {
    this.channel = channel;
    this.seal = seal;
    this.state = state;
    this.synced = state.at().end();
  }

  LogState<M> state() {
    return state;
  }

  @Override
  public M memory() {
    return state.memory();
  }

  @Override
  public SignedCheckpoint checkpoint() {
    return seal.checkpoint(state.at().tree());
  }

  /**
   * Insists that the last line that is known is where it was.
   *
   * @throws BrokenLedger if the file is shorter or holds something else there
   */
  void requireKnownEnd() throws IOException {
    LogPosition at = state.at();
    if (at.last().isEmpty()) {
      return;
    }
    Optional<byte[]> line = new LineScan(channel, at.start()).next();
    boolean same =
        channel.size() >= at.end()
            && line.map(bytes -> EntryLine.read(new String(bytes, StandardCharsets.UTF_8)))
                .flatMap(entry -> entry)
                .equals(at.last());
    if (!same) {
      throw new BrokenLedger(CHANGED);
    }
  }

  /**
   * Reads what was appended since.
   *
   * @return the bytes of a last line that was torn; it is still in the file
   */
  byte[] catchUp() throws IOException {
    LineScan scan = new LineScan(channel, state.at().end());
    for (Optional<byte[]> line = scan.next(); line.isPresent(); line = scan.next()) {
      state = state.after(line.get());
    }
    synced = state.at().end();
    return scan.torn();
  }

  /** Takes a torn line off, which nobody was told of, and records that. */
  void recover(byte[] torn) throws IOException {
    if (torn.length > 0) {
      channel.truncate(state.at().end());
      append(RecoveredJson.line(torn));
    }
  }

  /** Appends a record; {@link #sync} makes it last. */
  @Override
  public Entry append(String body) throws IOException {
    Entry entry = Chain.next(state.at().last(), body);
    byte[] line = EntryLine.bytes(entry);
    write(line);
    state = state.after(line);
    return entry;
  }

  @Override
  public List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    LogText.read(channel, (entry, tree) -> entries.add(entry));
    return entries;
  }

  /**
   * Insists that the file ends with the last line that is known.
   *
   * @throws BrokenLedger if a line is in the file that could not be learnt
   */
  void requireWhole() throws IOException {
    if (channel.size() != state.at().end()) {
      throw new BrokenLedger(CHANGED);
    }
  }

  /**
   * Brings what was appended to durable storage; if that fails, it is taken back.
   *
   * @return whether anything was appended
   */
  boolean sync() throws IOException {
    long end = state.at().end();
    if (end == synced) {
      return false;
    }
    try {
      channel.force(true);
    } catch (IOException e) {
      channel.truncate(synced);
      throw e;
    }
    synced = end;
    return true;
  }

  /** Writes whole lines only: what a full disk cut off is taken back. */
  private void write(byte[] line) throws IOException {
    long end = state.at().end();
    ByteBuffer rest = ByteBuffer.allocate(line.length + 1).put(line).put((byte) '\n').flip();
    try {
      while (rest.hasRemaining()) {
        channel.write(rest, end + rest.position());
      }
    } catch (IOException e) {
      channel.truncate(end);
      throw e;
    }
  }
}
