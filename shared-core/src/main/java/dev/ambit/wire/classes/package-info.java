/** The sensitive file classes, read from the data that ships with Ambit. */
@NullMarked
package dev.ambit.wire.classes;

import org.jspecify.annotations.NullMarked;
