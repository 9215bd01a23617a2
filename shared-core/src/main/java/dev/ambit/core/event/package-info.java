/** What somebody wants to do, as the enforcement point was told it. */
@NullMarked
package dev.ambit.core.event;

import org.jspecify.annotations.NullMarked;
