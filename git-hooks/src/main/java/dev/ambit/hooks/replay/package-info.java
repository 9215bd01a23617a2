/** {@code ambit replay}: what a policy would have done to history, by the same gate. */
@NullMarked
package dev.ambit.hooks.replay;

import org.jspecify.annotations.NullMarked;
