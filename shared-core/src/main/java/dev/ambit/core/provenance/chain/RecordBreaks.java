package dev.ambit.core.provenance.chain;

import dev.ambit.core.decision.Words;
import dev.ambit.core.provenance.LandedMove;
import java.util.ArrayList;
import java.util.List;

/** Breaks of the repository's records themselves: any chain may be short of what is missing. */
final class RecordBreaks {

  private RecordBreaks() {}

  static List<ChainStep> in(ChainRecords records) {
    List<ChainStep> breaks = new ArrayList<>();
    for (LandedMove move : records.moves()) {
      move.lapse().ifPresent(lapse -> breaks.add(broken(move, lapse)));
      if (move.decision().isEmpty()) {
        breaks.add(broken(move, "no decision let it through"));
      }
    }
    records.unattested().forEach(move -> breaks.add(broken(move, "it has no statement")));
    return breaks;
  }

  private static ChainStep broken(LandedMove move, String why) {
    return ChainStep.broken(
        "the move of "
            + Words.shown(move.update().ref().value())
            + " to "
            + move.update().newId().abbreviated()
            + ": "
            + why);
  }
}
