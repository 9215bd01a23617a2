/** The commands that make and list the keys which sign Ambit's records. */
@NullMarked
package dev.ambit.hooks.keys;

import org.jspecify.annotations.NullMarked;
