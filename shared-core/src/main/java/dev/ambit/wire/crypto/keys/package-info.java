/** Ambit's own keys: made and kept in files with the JDK alone. */
@NullMarked
package dev.ambit.wire.crypto.keys;

import org.jspecify.annotations.NullMarked;
