/** The chain of actions that leads to what landed. Pure. */
@NullMarked
package dev.ambit.core.provenance.chain;

import org.jspecify.annotations.NullMarked;
