/** Deciding about runs: beside the queue, at their start, and at what they use. */
@NullMarked
package dev.ambit.jenkins.decision;

import org.jspecify.annotations.NullMarked;
