/** The words of the built-in rules, read from the data that ships with Ambit. */
@NullMarked
package dev.ambit.wire.rules;

import org.jspecify.annotations.NullMarked;
