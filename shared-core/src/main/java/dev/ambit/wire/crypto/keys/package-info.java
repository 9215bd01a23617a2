/** Ambit's own keys: made, kept in files and used with the JDK alone. */
@NullMarked
package dev.ambit.wire.crypto.keys;

import org.jspecify.annotations.NullMarked;
