/** What the app asks of a forge, whichever it is. */
@NullMarked
package dev.ambit.app.forge;

import org.jspecify.annotations.NullMarked;
