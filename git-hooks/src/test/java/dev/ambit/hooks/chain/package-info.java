/** Tests of the chain of actions. */
@NullMarked
package dev.ambit.hooks.chain;

import org.jspecify.annotations.NullMarked;
