package dev.ambit.core.provenance.check;

import java.util.Optional;

/**
 * What was found about the place of a decision's entry in the signed log.
 *
 * @param index the place that is proven
 * @param size how many entries the log had when its checkpoint was signed
 * @param holds whether the proof leads from the entry to the signed root
 * @param by the trusted key of the log that signed the checkpoint; empty if none did
 */
public record LedgerProof(long index, long size, boolean holds, Optional<SignedBy> by) {}
