/** Authorship notes as text: git-ai notes and Agent Trace records become facts. */
@NullMarked
package dev.ambit.wire.notes;

import org.jspecify.annotations.NullMarked;
