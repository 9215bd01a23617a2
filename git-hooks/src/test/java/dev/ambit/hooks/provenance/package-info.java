/** Tests of what is attested, and of what can be proven of it. */
@NullMarked
package dev.ambit.hooks.provenance;

import org.jspecify.annotations.NullMarked;
