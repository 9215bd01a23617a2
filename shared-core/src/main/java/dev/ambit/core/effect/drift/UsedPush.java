package dev.ambit.core.effect.drift;

import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.facts.Facts;

/**
 * A push that was let through under a grant, with its facts read again.
 *
 * @param decision the record of it
 * @param facts the refs that it moved under the grant, claiming the grant; unknown where the
 *     objects are gone
 */
public record UsedPush(DecisionRecord decision, Facts facts) {}
