/** Conditions of policies in CEL: compiled against declared variables, evaluated within bounds. */
@NullMarked
package dev.ambit.wire.cel;

import org.jspecify.annotations.NullMarked;
