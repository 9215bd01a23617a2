/** Pushes, policies and grants made by seeds, for what must hold for all of them. */
@NullMarked
package dev.ambit.core.generated;

import org.jspecify.annotations.NullMarked;
