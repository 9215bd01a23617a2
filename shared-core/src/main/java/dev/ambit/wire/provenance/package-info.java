/** The in-toto statements that are kept of landed commits. */
@NullMarked
package dev.ambit.wire.provenance;

import org.jspecify.annotations.NullMarked;
