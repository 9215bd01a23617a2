package dev.ambit.hooks.ledger;

import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.LedgerStore;
import dev.ambit.core.ledger.Memory;
import dev.ambit.hooks.keys.ServerKeys;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A log in one file. Whoever reads what was used and then records more of it does both in one
 * {@link #transaction}, so that two pushes cannot use up the same rest.
 *
 * <p>An instance keeps in mind what it read: a process that stays should keep the instance, and
 * then reads only what others appended. A fresh instance begins at the signed snapshot.
 */
public final class FileLedger<M extends Memory> implements LedgerStore {

  /** After how many entries a new snapshot is written. */
  private static final int SNAPSHOT_EVERY = 64;

  /** How long others may hold it: well within the time that a hook has for a push. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final LogFiles files;
  private final ServerKeys keys;
  private final Memory.Kind<M> kind;
  private final Duration patience;
  private Optional<LogSeal> seal = Optional.empty();
  private Optional<LogState<M>> known = Optional.empty();
  private @Nullable Object identity;
  private long snapshotAt;

  private FileLedger(LogFiles files, ServerKeys keys, Memory.Kind<M> kind, Duration patience) {
    this.files = files;
    this.keys = keys;
    this.kind = kind;
    this.patience = patience;
  }

  /** The log in these files, which need not exist yet. */
  public static <M extends Memory> FileLedger<M> in(
      LogFiles files, ServerKeys keys, Memory.Kind<M> kind) {
    return new FileLedger<>(
        new LogFiles(files.folder().toAbsolutePath().normalize(), files.kind()),
        keys,
        kind,
        PATIENCE);
  }

  /** The same log, for somebody who waits no longer than this for others. */
  FileLedger<M> within(Duration longest) {
    return new FileLedger<>(files, keys, kind, longest);
  }

  /** Work on the locked log. */
  @FunctionalInterface
  public interface Work<M extends Memory, T> {

    T on(HeldLog<M> log) throws IOException;
  }

  /**
   * Does some work while nobody else reads or writes the log.
   *
   * @throws BrokenLedger if the file is not an unbroken chain, or not the one that was signed
   * @throws IOException if it or its key cannot be used, or others hold it for 20 seconds
   */
  public <T> T transaction(Work<M, T> work) throws IOException {
    LogTurn turn = LogTurn.at(files.log(), patience);
    ReentrantLock threads = turn.amongThreads();
    try (FileChannel channel = open();
        FileLock lock = turn.amongProcesses(channel)) {
      if (!lock.isValid()) {
        throw new IOException("the ledger " + files.log() + " cannot be locked");
      }
      return work(channel, work);
    } catch (IOException | RuntimeException e) {
      known = Optional.empty();
      throw e;
    } finally {
      threads.unlock();
    }
  }

  @Override
  public Entry append(String body) throws IOException {
    return transaction(log -> log.append(body));
  }

  @Override
  public List<Entry> entries() throws IOException {
    return transaction(LedgerStore::entries);
  }

  private <T> T work(FileChannel channel, Work<M, T> work) throws IOException {
    OpenLog<M> log = caughtUp(channel, seal());
    long before = log.state().at().tree().size();
    T answer = work.on(log);
    if (log.state().at().tree().size() > before) {
      sign(log.state());
    }
    known = Optional.of(log.state());
    return answer;
  }

  private OpenLog<M> caughtUp(FileChannel channel, LogSeal seal) throws IOException {
    Object found = Files.readAttributes(files.log(), BasicFileAttributes.class).fileKey();
    boolean hot = known.isPresent() && found != null && found.equals(identity);
    identity = found;
    return hot ? hot(channel, seal) : cold(channel, seal);
  }

  private OpenLog<M> hot(FileChannel channel, LogSeal seal) throws IOException {
    OpenLog<M> log = new OpenLog<>(channel, seal, known.orElseThrow());
    log.requireKnownEnd();
    log.recover(log.catchUp());
    return log;
  }

  private OpenLog<M> cold(FileChannel channel, LogSeal seal) throws IOException {
    Optional<LogState<M>> snapshot = Snapshot.read(files.snapshot(), seal, kind);
    snapshotAt = snapshot.map(state -> state.at().tree().size()).orElse(0L);
    OpenLog<M> log = new OpenLog<>(channel, seal, snapshot.orElseGet(() -> LogState.fresh(kind)));
    log.requireKnownEnd();
    byte[] torn = log.catchUp();
    KeptCheckpoint.require(KeptCheckpoint.read(files.checkpoint(), seal), log.state().at().tree());
    log.recover(torn);
    return log;
  }

  private void sign(LogState<M> state) throws IOException {
    KeptCheckpoint.write(files.checkpoint(), state.at().tree(), seal());
    if (state.at().tree().size() - snapshotAt >= SNAPSHOT_EVERY) {
      Snapshot.write(files.snapshot(), state, seal());
      snapshotAt = state.at().tree().size();
    }
  }

  private LogSeal seal() throws IOException {
    if (seal.isEmpty()) {
      seal = Optional.of(LogSeal.of(files.kind(), keys));
    }
    return seal.get();
  }

  /** Opens the file; a new one is on durable storage by its name too before it is used. */
  private FileChannel open() throws IOException {
    boolean fresh = !Files.exists(files.log());
    FileChannel channel =
        FileChannel.open(
            files.log(),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    if (fresh) {
      try (FileChannel folder = FileChannel.open(files.folder(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    }
    return channel;
  }
}
