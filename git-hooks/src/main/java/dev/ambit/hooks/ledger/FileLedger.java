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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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

  /**
   * How much work shares one sync: nobody's answer may wait for a stream of others. Whoever has the
   * turn goes on until their own is among it, for those before them may all be done and gone.
   */
  private static final int MOST_AT_ONCE = 64;

  private final LogFiles files;
  private final ServerKeys keys;
  private final Memory.Kind<M> kind;
  private final Duration patience;
  private Optional<LogSeal> seal = Optional.empty();
  private Optional<LogState<M>> known = Optional.empty();
  private final Queue<Waiting<M, ?>> waiting = new ConcurrentLinkedQueue<>();
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
   * Does some work while nobody else reads or writes the log. Threads that wait for each other
   * share a turn: whoever has it does what all of them want, one after the other, and syncs once.
   *
   * @throws BrokenLedger if the file is not an unbroken chain, or not the one that was signed
   * @throws IOException if it or its key cannot be used, or others hold it for 20 seconds
   */
  public <T> T transaction(Work<M, T> work) throws IOException {
    Waiting<M, T> mine = new Waiting<>(work);
    waiting.add(mine);
    LogTurn turn = LogTurn.at(files.log(), patience);
    try {
      ReentrantLock threads = turn.amongThreads();
      try {
        while (!mine.isSettled()) {
          doAllThatWaits(turn);
        }
      } finally {
        threads.unlock();
      }
    } catch (IOException | RuntimeException | Error e) {
      if (waiting.remove(mine)) {
        throw e;
      }
    }
    return mine.get();
  }

  @Override
  public Entry append(String body) throws IOException {
    return transaction(log -> log.append(body));
  }

  @Override
  public List<Entry> entries() throws IOException {
    return transaction(LedgerStore::entries);
  }

  private void doAllThatWaits(LogTurn turn) throws IOException {
    List<Waiting<M, ?>> batch = new ArrayList<>();
    try (FileChannel channel = open();
        FileLock lock = turn.amongProcesses(channel)) {
      if (!lock.isValid()) {
        throw new IOException("the ledger " + files.log() + " cannot be locked");
      }
      OpenLog<M> log = caughtUp(channel, seal());
      doAll(log, batch);
      if (log.sync()) {
        sign(log.state());
      }
      known = Optional.of(log.state());
      batch.forEach(Waiting::settle);
    } catch (IOException | RuntimeException | Error e) {
      known = Optional.empty();
      batch.forEach(each -> each.fail(e));
      throw e;
    }
  }

  private void doAll(OpenLog<M> log, List<Waiting<M, ?>> batch) throws IOException {
    for (int i = 0; i < MOST_AT_ONCE; i++) {
      Waiting<M, ?> next = waiting.poll();
      if (next == null) {
        return;
      }
      batch.add(next);
      next.run(log);
      log.requireWhole();
    }
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
