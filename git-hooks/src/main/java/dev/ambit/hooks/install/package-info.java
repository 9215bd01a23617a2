/**
 * Puts a bare repository under the gate and takes it out again: hooks, settings and the folder
 * {@code ambit}. Everything is done or nothing; what was changed is remembered and restored.
 */
@NullMarked
package dev.ambit.hooks.install;

import org.jspecify.annotations.NullMarked;
