/** What of a grant was used, what was tried beyond it, and what it could have been. Pure. */
@NullMarked
package dev.ambit.core.effect.drift;

import org.jspecify.annotations.NullMarked;
