package dev.ambit.git;

import dev.ambit.core.event.Oid;
import java.time.Instant;

/**
 * One step of a branch along first parents: what a push that landed it would have moved.
 *
 * @param before where the branch stood; all zero for its first commit
 * @param after where it stands then
 * @param at the time that the landed commit's committer claims
 */
public record LandedStep(Oid before, Oid after, Instant at) {}
