/** The commands on policies: lint them, explain them, and run their tests. */
@NullMarked
package dev.ambit.hooks.policy;

import org.jspecify.annotations.NullMarked;
