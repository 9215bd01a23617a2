package dev.ambit.core.effect.replay;

import dev.ambit.core.scope.Grant;

/**
 * A grant under which a kind of work would have passed.
 *
 * @param grant the grant, for one task of that kind; to be read before it is signed
 * @param changes how many landed changes it is made from
 */
public record SuggestedGrant(Grant grant, int changes) {}
