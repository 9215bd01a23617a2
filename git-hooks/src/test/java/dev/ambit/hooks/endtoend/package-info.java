/**
 * The hook behind real servers on loopback: what a server truly tells its hooks, read by the
 * readers that ship. Where a server's programs are absent, its test says how to get them and is
 * skipped.
 */
@NullMarked
package dev.ambit.hooks.endtoend;

import org.jspecify.annotations.NullMarked;
