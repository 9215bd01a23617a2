/** The {@code ambit} command and the hooks of a git server. */
@NullMarked
package dev.ambit.hooks;

import org.jspecify.annotations.NullMarked;
