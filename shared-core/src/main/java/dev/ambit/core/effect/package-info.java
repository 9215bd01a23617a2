/** What follows from a decision: the words told and the record kept. */
@NullMarked
package dev.ambit.core.effect;

import org.jspecify.annotations.NullMarked;
