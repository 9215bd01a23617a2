/** {@code ambit chain}: what was done under a grant, or led to a commit. */
@NullMarked
package dev.ambit.hooks.chain;

import org.jspecify.annotations.NullMarked;
