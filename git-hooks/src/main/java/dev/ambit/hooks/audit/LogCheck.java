package dev.ambit.hooks.audit;

import dev.ambit.core.ledger.Checkpoint;
import java.util.Map;

/**
 * What was found of a log.
 *
 * @param what what was looked at
 * @param good whether it is as it should be
 * @param detail what was seen
 */
record LogCheck(String what, boolean good, String detail) {

  static LogCheck good(String what, String detail) {
    return new LogCheck(what, true, detail);
  }

  static LogCheck bad(String what, String detail) {
    return new LogCheck(what, false, detail);
  }

  /**
   * Compares a log with a checkpoint of it that was kept.
   *
   * @param roots the log's own roots by size, at least for the checkpoint's size if it has it
   * @param size how many entries it has
   */
  static LogCheck against(String what, Checkpoint kept, Map<Long, String> roots, long size) {
    if (size < kept.size()) {
      return bad(
          what, "rolled back: %d entries were signed, %d are there".formatted(kept.size(), size));
    }
    return kept.root().equals(roots.get(kept.size()))
        ? good(
            what,
            "the first %d of %d entries are those that were signed".formatted(kept.size(), size))
        : bad(
            what,
            "forked: the first %d entries are not those that were signed".formatted(kept.size()));
  }
}
