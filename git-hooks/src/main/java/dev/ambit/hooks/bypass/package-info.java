/**
 * The bypass suite as a tool: tells each trick to a pre-receive hook, Ambit's own or another, by
 * real pushes to throw-away repositories, and says which the hook stopped.
 */
@NullMarked
package dev.ambit.hooks.bypass;

import org.jspecify.annotations.NullMarked;
