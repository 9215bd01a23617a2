/** What a forge is told of a verdict. */
@NullMarked
package dev.ambit.app.effect;

import org.jspecify.annotations.NullMarked;
