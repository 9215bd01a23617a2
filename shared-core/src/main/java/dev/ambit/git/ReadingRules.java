package dev.ambit.git;

import dev.ambit.core.facts.SignatureChecker;
import dev.ambit.core.scope.Glob;
import dev.ambit.git.store.Budget;
import dev.ambit.git.store.NoteFormat;
import java.util.List;

/**
 * How a site wants repositories read.
 *
 * @param protect which refs hold what was vetted: what they reach is not judged again
 * @param signatures checks commit and tag signatures
 * @param notes the notes refs that tell about authorship
 * @param budget how much is read for one push
 * @param measure whether changed lines are counted, or told as none
 */
public record ReadingRules(
    List<Glob> protect,
    SignatureChecker signatures,
    List<NoteFormat> notes,
    Budget budget,
    boolean measure) {

  public ReadingRules {
    protect = List.copyOf(protect);
    notes = List.copyOf(notes);
  }

  /** Counts lines. */
  public ReadingRules(
      List<Glob> protect, SignatureChecker signatures, List<NoteFormat> notes, Budget budget) {
    this(protect, signatures, notes, budget, true);
  }

  /** The same, without counting lines: most of what reading a change costs. */
  ReadingRules unmeasured() {
    return new ReadingRules(protect, signatures, notes, budget, false);
  }
}
