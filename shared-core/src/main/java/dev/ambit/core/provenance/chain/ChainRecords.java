package dev.ambit.core.provenance.chain;

import dev.ambit.core.provenance.GrantEvent;
import dev.ambit.core.provenance.LandedMove;
import dev.ambit.core.provenance.LedgerHistory;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.provenance.RunRecord;
import dev.ambit.core.scope.GrantRecord;
import java.util.List;

/**
 * All that chains are made of.
 *
 * @param history the ledger
 * @param moves the moves of protected refs
 * @param unattested those of them that have no statements
 * @param landed what is attested
 * @param grants the grants on record, with their times
 * @param events what people did about permission, the oldest first
 * @param runs what a build server decided about runs, the oldest first
 * @param loggedElsewhere whether grants and approvals may be logged elsewhere too, so that none of
 *     them is missing here
 */
public record ChainRecords(
    LedgerHistory history,
    List<LandedMove> moves,
    List<LandedMove> unattested,
    List<MergeProvenance> landed,
    List<GrantRecord.Trusted> grants,
    List<GrantEvent> events,
    List<RunRecord> runs,
    boolean loggedElsewhere) {

  public ChainRecords {
    moves = List.copyOf(moves);
    unattested = List.copyOf(unattested);
    landed = List.copyOf(landed);
    grants = List.copyOf(grants);
    events = List.copyOf(events);
    runs = List.copyOf(runs);
  }
}
