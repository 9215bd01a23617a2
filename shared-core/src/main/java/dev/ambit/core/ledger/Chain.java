package dev.ambit.core.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * How the entries of a ledger hang together: each carries the hash of the one before. Whoever
 * changes, drops or inserts an entry must change every later hash. Pure.
 */
public final class Chain {

  /** What stands for the hash before the first entry. */
  public static final String START = "0".repeat(64);

  private Chain() {}

  /** The entry that follows {@code last}. */
  public static Entry next(Optional<Entry> last, String body) {
    if (body.indexOf('\n') >= 0 || body.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("a ledger's record is one line");
    }
    long sequence = last.map(entry -> entry.sequence() + 1).orElse(0L);
    String previous = last.map(Entry::hash).orElse(START);
    return new Entry(sequence, previous, body, hash(sequence, previous, body));
  }

  /** What is wrong with {@code entry} after {@code last}, for people; empty if it follows. */
  public static Optional<String> fault(Optional<Entry> last, Entry entry) {
    Entry expected = next(last, entry.body());
    return entry.equals(expected)
        ? Optional.empty()
        : Optional.of(
            "entry " + expected.sequence() + " does not follow from the entries before it");
  }

  /** The first fault in a whole chain, for people; empty if every entry follows from the former. */
  public static Optional<String> fault(List<Entry> entries) {
    Optional<Entry> last = Optional.empty();
    for (Entry entry : entries) {
      Optional<String> fault = fault(last, entry);
      if (fault.isPresent()) {
        return fault;
      }
      last = Optional.of(entry);
    }
    return Optional.empty();
  }

  /** Whether an entry's own hash is right, whatever stands before it. */
  public static boolean isWhole(Entry entry) {
    return entry.hash().equals(hash(entry.sequence(), entry.previous(), entry.body()));
  }

  private static String hash(long sequence, String previous, String body) {
    String bytes = sequence + "\n" + previous + "\n" + body;
    return HexFormat.of().formatHex(LedgerHash.of(bytes.getBytes(StandardCharsets.UTF_8)));
  }
}
