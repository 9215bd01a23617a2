package dev.ambit.app.work;

import dev.ambit.core.provenance.RunRecord;

/**
 * A decision about a run of a build server, as people look at it.
 *
 * @param run all that is on record of it
 * @param source the name of the token by which it was reported
 * @param waits whether a person's approval would let the run pass now
 */
public record RunView(RunRecord run, String source, boolean waits) {}
