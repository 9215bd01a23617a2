/** Who did the work, in three honest grades, with the evidence kept. */
@NullMarked
package dev.ambit.core.identity;

import org.jspecify.annotations.NullMarked;
