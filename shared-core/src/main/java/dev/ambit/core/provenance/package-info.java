/** Signed records: DSSE envelopes and the ports that sign and check them. */
@NullMarked
package dev.ambit.core.provenance;

import org.jspecify.annotations.NullMarked;
