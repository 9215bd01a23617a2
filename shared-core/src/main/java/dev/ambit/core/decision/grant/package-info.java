/**
 * What must be true before a grant may be used for a ref: one file for each condition, listed in
 * GrantConditions.
 */
@NullMarked
package dev.ambit.core.decision.grant;

import org.jspecify.annotations.NullMarked;
