package dev.ambit.core.effect;

import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.Usage;

/**
 * How much one push uses of a grant.
 *
 * @param grant the grant
 * @param amount what this push uses
 */
public record GrantAmount(GrantId grant, Usage amount) {}
