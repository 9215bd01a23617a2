package dev.ambit.jenkins.ledger;

import dev.ambit.core.ledger.Chain;
import dev.ambit.core.ledger.Checkpoint;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.LedgerStore;
import dev.ambit.core.ledger.MerkleFrontier;
import dev.ambit.wire.checkpoint.NoteKey;
import dev.ambit.wire.checkpoint.SignedCheckpoint;
import dev.ambit.wire.crypto.keys.SigningKey;
import dev.ambit.wire.record.EntryLine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about runs, as one chained log in a file, one entry a line. After each entry a
 * checkpoint is signed with Jenkins' own key: a log that was cut or written anew is found out when
 * it is next opened, and then nothing more is added. One instance a file.
 */
public final class RunLedger implements LedgerStore {

  private static final int RECENT = 200;
  private static final String NAME = "runs";
  private static final String ORIGIN = "ambit/jenkins/runs";

  private final Path folder;
  private final SigningKey signer;
  private final NoteKey key;
  private final Deque<Entry> recent = new ArrayDeque<>();
  private @Nullable End end;

  /** How far the file was read: its size in bytes, its last entry, and the tree over all lines. */
  private record End(long size, Optional<Entry> last, MerkleFrontier tree) {}

  /**
   * The log in a folder, which need not exist yet.
   *
   * @param signer Jenkins' own key
   */
  public RunLedger(Path folder, SigningKey signer) {
    this.folder = folder;
    this.signer = signer;
    this.key = new NoteKey(ORIGIN, signer.publicKey());
  }

  /** The key that its checkpoints are signed with, by its name. */
  public NoteKey key() {
    return key;
  }

  /** The file. */
  public Path file() {
    return folder.resolve(NAME + ".jsonl");
  }

  private Path checkpoint() {
    return folder.resolve(NAME + ".checkpoint");
  }

  @Override
  public synchronized Entry append(String body) throws IOException {
    Files.createDirectories(folder);
    End before = end();
    Entry entry = Chain.next(before.last(), body);
    byte[] line = EntryLine.write(entry).getBytes(StandardCharsets.UTF_8);
    write(line, before.size());
    End after =
        new End(before.size() + line.length + 1, Optional.of(entry), before.tree().with(line));
    sign(after.tree());
    remember(entry);
    end = after;
    return entry;
  }

  @Override
  public synchronized List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    End unused = read(entries);
    return List.copyOf(entries);
  }

  /**
   * The last entries, the newest first.
   *
   * @throws IOException if the log cannot be read or is broken
   */
  public synchronized List<Entry> recent() throws IOException {
    end = end();
    List<Entry> newestFirst = new ArrayList<>(recent);
    Collections.reverse(newestFirst);
    return List.copyOf(newestFirst);
  }

  private End end() throws IOException {
    End known = end;
    if (known != null && Files.exists(file()) && Files.size(file()) == known.size()) {
      return known;
    }
    List<Entry> entries = new ArrayList<>();
    End read = read(entries);
    recent.clear();
    entries.stream().skip(Math.max(0, entries.size() - RECENT)).forEach(recent::addLast);
    return read;
  }

  private void remember(Entry entry) {
    recent.addLast(entry);
    if (recent.size() > RECENT) {
      recent.removeFirst();
    }
  }

  private End read(List<Entry> entries) throws IOException {
    End at = new End(0, Optional.empty(), MerkleFrontier.EMPTY);
    if (Files.exists(file())) {
      for (String line : wholeLines()) {
        at = after(at, line);
        at.last().ifPresent(entries::add);
      }
    }
    requireSigned(at.tree());
    return at;
  }

  /** Every line but one that a crash tore: nobody was told of that. */
  private List<String> wholeLines() throws IOException {
    String text = Files.readString(file());
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private End after(End at, String line) throws IOException {
    Entry entry = EntryLine.read(line).orElseThrow(() -> broken("a line of it is no entry"));
    Optional<String> fault = Chain.fault(at.last(), entry);
    if (fault.isPresent()) {
      throw broken(fault.get());
    }
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return new End(at.size() + bytes.length + 1, Optional.of(entry), at.tree().with(bytes));
  }

  private void requireSigned(MerkleFrontier tree) throws IOException {
    if (!Files.exists(checkpoint())) {
      if (tree.size() > 0) {
        throw broken("its checkpoint is gone");
      }
      return;
    }
    Checkpoint signed = signed();
    boolean isShort = tree.size() < signed.size();
    if (isShort || (tree.size() == signed.size() && !tree.root().equals(signed.root()))) {
      throw broken("it is not what was signed");
    }
  }

  private Checkpoint signed() throws IOException {
    try {
      SignedCheckpoint kept = SignedCheckpoint.read(Files.readAllBytes(checkpoint()));
      if (kept.isSignedBy(key)) {
        return kept.checkpoint();
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(broken("its checkpoint cannot be read").getMessage(), e);
    }
    throw broken("its checkpoint is not signed by Jenkins' key");
  }

  private IOException broken(String why) {
    return new IOException(
        "the log " + file() + " is broken: " + why + "; keep it, and restore it from a backup");
  }

  private void write(byte[] line, long at) throws IOException {
    ByteBuffer rest = ByteBuffer.allocate(line.length + 1).put(line).put((byte) '\n').flip();
    try (FileChannel out =
        FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      FileChannel unusedCut = out.truncate(at);
      while (rest.hasRemaining()) {
        int unused = out.write(rest, at + rest.position());
      }
      out.force(true);
    }
  }

  private void sign(MerkleFrontier tree) throws IOException {
    Path part = folder.resolve(NAME + ".part");
    Files.writeString(
        part, SignedCheckpoint.of(Checkpoint.of(key.name(), tree), key, signer).text());
    Files.move(
        part, checkpoint(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
