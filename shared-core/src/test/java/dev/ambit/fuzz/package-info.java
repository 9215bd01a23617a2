/**
 * One fuzz target for each decoder of bytes that an attacker may own. The seeds beside them run as
 * ordinary tests; {@code JAZZER_FUZZ=1} looks for more.
 */
@NullMarked
package dev.ambit.fuzz;

import org.jspecify.annotations.NullMarked;
