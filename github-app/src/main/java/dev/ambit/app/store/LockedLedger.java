package dev.ambit.app.store;

import dev.ambit.core.decision.ChangeKey;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.effect.PastUse;
import dev.ambit.core.ledger.Chain;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.LedgerStore;
import dev.ambit.wire.record.DecisionReader;
import dev.ambit.wire.record.PastUseMemory;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A ledger within a transaction that holds it. What was used is remembered beside it, so that a
 * decision reads its end and no more; {@link #entries} reads and checks the whole chain.
 */
public final class LockedLedger implements LedgerStore {

  private final Handle handle;
  private final String name;
  private final PastUseMemory memory;
  private Optional<Entry> last;

  private LockedLedger(Handle handle, String name, PastUseMemory memory, Optional<Entry> last) {
    this.handle = handle;
    this.name = name;
    this.memory = memory;
    this.last = last;
  }

  /** How many entries a ledger has, and what it is remembered by. */
  private record Head(long entries, @Nullable String memory) {}

  static LockedLedger lock(Handle handle, String name) throws IOException {
    Head head =
        handle
            .createQuery("select entries, memory from ledger where repository = :name for update")
            .bind("name", name)
            .map((row, context) -> new Head(row.getLong("entries"), row.getString("memory")))
            .one();
    Optional<Entry> last = last(handle, name);
    long found = last.map(entry -> entry.sequence() + 1).orElse(0L);
    if (found != head.entries() || last.filter(entry -> !Chain.isWhole(entry)).isPresent()) {
      throw broken(name, "it ends with entry " + found + ", not " + head.entries());
    }
    String memory = head.memory();
    return memory == null
        ? reread(handle, name, last)
        : new LockedLedger(handle, name, PastUseMemory.KIND.recall(memory), last);
  }

  /** A ledger from before there was a memory is read once. */
  private static LockedLedger reread(Handle handle, String name, Optional<Entry> last)
      throws IOException {
    PastUseMemory memory = PastUseMemory.KIND.fresh();
    LockedLedger ledger = new LockedLedger(handle, name, memory, last);
    for (Entry entry : ledger.entries()) {
      memory.learn(entry);
      ledger.note(entry);
    }
    return ledger;
  }

  private static Optional<Entry> last(Handle handle, String name) {
    return handle
        .createQuery(
            "select * from ledger_entry where repository = :name order by sequence desc limit 1")
        .bind("name", name)
        .map((row, context) -> entry(row))
        .findOne();
  }

  /** What earlier decisions used. */
  public PastUse past() {
    return memory.past();
  }

  /** The name it is kept under. */
  public String name() {
    return name;
  }

  /** The hash of its first entry: whose log it is, whoever tells of it; empty if it has none. */
  public Optional<String> origin() {
    return handle
        .createQuery("select hash from ledger_entry where repository = :name and sequence = 0")
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
  }

  /** How many entries there are. */
  public long size() {
    return last.map(entry -> entry.sequence() + 1).orElse(0L);
  }

  /** The decisions on one change, the oldest first. */
  public List<DecisionRecord> decisionsOn(ChangeKey key) {
    List<DecisionRecord> decisions = new ArrayList<>();
    handle
        .createQuery(
            """
            select body from ledger_entry where repository = :name and change = :change
            order by sequence
            """)
        .bind("name", name)
        .bind("change", key.sha256())
        .mapTo(String.class)
        .forEach(body -> DecisionReader.read(body).ifPresent(decisions::add));
    return decisions;
  }

  /** What is wrong with an entry as the next one; empty if it follows. */
  public Optional<String> fault(Entry entry) {
    return Chain.fault(last, entry);
  }

  /** Whether this very entry is there. */
  public boolean holds(Entry entry) {
    return handle
        .createQuery(
            "select hash from ledger_entry where repository = :name and sequence = :sequence")
        .bind("name", name)
        .bind("sequence", entry.sequence())
        .mapTo(String.class)
        .findOne()
        .filter(entry.hash()::equals)
        .isPresent();
  }

  @Override
  public Entry append(String body) throws IOException {
    Entry entry = Chain.next(last, body);
    add(entry);
    return entry;
  }

  /**
   * Adds an entry that another enforcement point made.
   *
   * @throws IOException if it does not follow from the last one
   */
  public void copy(Entry entry) throws IOException {
    Optional<String> fault = Chain.fault(last, entry);
    if (fault.isPresent()) {
      throw broken(name, fault.get());
    }
    add(entry);
  }

  private void add(Entry entry) throws IOException {
    try {
      memory.learn(entry);
    } catch (RuntimeException e) {
      throw new IOException("a record that cannot be understood: " + e.getMessage(), e);
    }
    handle
        .createUpdate(
            """
            insert into ledger_entry (repository, sequence, previous, hash, body)
            values (:name, :sequence, :previous, :hash, :body)
            """)
        .bind("name", name)
        .bind("sequence", entry.sequence())
        .bind("previous", entry.previous())
        .bind("hash", entry.hash())
        .bind("body", entry.body())
        .execute();
    note(entry);
    handle
        .createUpdate(
            "update ledger set entries = :count, memory = :memory where repository = :name")
        .bind("count", entry.sequence() + 1)
        .bind("memory", memory.text())
        .bind("name", name)
        .execute();
    last = Optional.of(entry);
  }

  private void note(Entry entry) {
    DecisionReader.read(entry.body())
        .ifPresent(
            decision ->
                handle
                    .createUpdate(
                        """
                        update ledger_entry set change = :change
                        where repository = :name and sequence = :sequence
                        """)
                    .bind("change", decision.key().sha256())
                    .bind("name", name)
                    .bind("sequence", entry.sequence())
                    .execute());
  }

  @Override
  public List<Entry> entries() throws IOException {
    List<Entry> entries =
        handle
            .createQuery("select * from ledger_entry where repository = :name order by sequence")
            .bind("name", name)
            .map((row, context) -> entry(row))
            .list();
    Optional<String> fault = Chain.fault(entries);
    if (fault.isPresent() || entries.size() != size()) {
      throw broken(name, fault.orElse("it has " + entries.size() + " entries, not " + size()));
    }
    return entries;
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("sequence"),
        row.getString("previous"),
        row.getString("body"),
        row.getString("hash"));
  }

  private static IOException broken(String name, String why) {
    return new IOException("the ledger of " + name + " is broken: " + why);
  }
}
