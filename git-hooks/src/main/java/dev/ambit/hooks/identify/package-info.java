/** {@code ambit identify}: tells who made commits, from their objects and notes alone. */
@NullMarked
package dev.ambit.hooks.identify;

import org.jspecify.annotations.NullMarked;
