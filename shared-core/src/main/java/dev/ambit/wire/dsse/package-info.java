/** DSSE envelopes as JSON, signed and verified over bytes. */
@NullMarked
package dev.ambit.wire.dsse;

import org.jspecify.annotations.NullMarked;
