package dev.ambit.core.facts;

import dev.ambit.core.event.RefUpdate;

/**
 * A ref update and what it brings, if that could be read.
 *
 * @param update the update
 * @param change what it brings
 */
public record RefFacts(RefUpdate update, Fact<RefChange> change) {}
