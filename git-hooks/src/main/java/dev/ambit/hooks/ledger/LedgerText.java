package dev.ambit.hooks.ledger;

import dev.ambit.core.ledger.Chain;
import dev.ambit.core.ledger.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the whole text of a ledger, or tells where it is broken. */
final class LedgerText {

  private LedgerText() {}

  /**
   * Every entry.
   *
   * @throws BrokenLedger if a line is torn, malformed or does not follow from the one before
   */
  static List<Entry> read(byte[] content) throws BrokenLedger {
    String text = new String(content, StandardCharsets.UTF_8);
    if (!text.isEmpty() && !text.endsWith("\n")) {
      throw new BrokenLedger(
          "its last line is torn, as by a crash while writing; keep a copy, then remove what"
              + " follows the last line end (that decision was never carried out)");
    }
    List<Entry> entries = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Optional<Entry> entry = EntryLine.read(line);
      entries.add(entry.orElseThrow(() -> new BrokenLedger(at(entries.size()) + "is no entry")));
    }
    Optional<String> fault = Chain.fault(entries);
    if (fault.isPresent()) {
      throw new BrokenLedger(fault.get() + "; keep the file, and restore it from a backup");
    }
    return List.copyOf(entries);
  }

  private static String at(int line) {
    return "line " + (line + 1) + " ";
  }
}
