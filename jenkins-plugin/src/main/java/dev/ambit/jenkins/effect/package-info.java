/** Holding runs to what was decided, at each place where Jenkins can really be stopped. */
@NullMarked
package dev.ambit.jenkins.effect;

import org.jspecify.annotations.NullMarked;
