/** Why Jenkins starts a run, as values that know nothing of Jenkins. */
@NullMarked
package dev.ambit.jenkins.event;

import org.jspecify.annotations.NullMarked;
