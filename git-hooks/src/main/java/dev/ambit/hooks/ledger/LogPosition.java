package dev.ambit.hooks.ledger;

import dev.ambit.core.ledger.Chain;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.MerkleFrontier;
import dev.ambit.wire.record.EntryLine;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A place in a log up to which it was read and found whole.
 *
 * @param end the offset after the last whole line, in bytes
 * @param start the offset of that line
 * @param last the entry on it
 * @param tree the tree over all lines up to here
 */
record LogPosition(long end, long start, Optional<Entry> last, MerkleFrontier tree) {

  static final LogPosition START = new LogPosition(0, 0, Optional.empty(), MerkleFrontier.EMPTY);

  /**
   * The position after one more line.
   *
   * @throws BrokenLedger if the line is no entry or does not follow
   */
  LogPosition after(byte[] line) throws BrokenLedger {
    Entry entry = entry(line);
    Optional<String> fault = Chain.fault(last, entry);
    if (fault.isPresent()) {
      throw new BrokenLedger(fault.get() + "; keep the file, and restore it from a backup");
    }
    return new LogPosition(end + line.length + 1, end, Optional.of(entry), tree.with(line));
  }

  private Entry entry(byte[] line) throws BrokenLedger {
    return EntryLine.read(new String(line, StandardCharsets.UTF_8))
        .orElseThrow(() -> new BrokenLedger("line " + (tree.size() + 1) + " is no entry"));
  }
}
