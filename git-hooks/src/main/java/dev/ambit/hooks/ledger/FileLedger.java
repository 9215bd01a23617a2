package dev.ambit.hooks.ledger;

import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.LedgerStore;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A ledger in one file. Whoever reads what was used and then records more of it does both in one
 * {@link #transaction}, so that two pushes cannot use up the same rest.
 */
public final class FileLedger implements LedgerStore {

  /** File locks are held by the process; threads of one process take turns by these. */
  private static final Map<Path, ReentrantLock> TURNS = new ConcurrentHashMap<>();

  private final Path file;

  private FileLedger(Path file) {
    this.file = file;
  }

  /** The ledger in {@code file}, which need not exist yet. */
  public static FileLedger in(Path file) {
    return new FileLedger(file.toAbsolutePath().normalize());
  }

  /** Work on the locked ledger. */
  @FunctionalInterface
  public interface Work<T> {
    T on(LedgerStore ledger) throws IOException;
  }

  /**
   * Does some work while nobody else reads or writes the ledger.
   *
   * @throws BrokenLedger if the file is not an unbroken chain
   */
  public <T> T transaction(Work<T> work) throws IOException {
    ReentrantLock turn = TURNS.computeIfAbsent(file, path -> new ReentrantLock());
    turn.lock();
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) {
        throw new IOException("the ledger " + file + " cannot be locked");
      }
      return work.on(LockedLedger.read(channel));
    } finally {
      turn.unlock();
    }
  }

  @Override
  public Entry append(String body) throws IOException {
    return transaction(ledger -> ledger.append(body));
  }

  @Override
  public List<Entry> entries() throws IOException {
    return transaction(LedgerStore::entries);
  }
}
