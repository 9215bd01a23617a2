/** What builds leave behind, in in-toto's and SLSA's formats. */
@NullMarked
package dev.ambit.wire.build;

import org.jspecify.annotations.NullMarked;
