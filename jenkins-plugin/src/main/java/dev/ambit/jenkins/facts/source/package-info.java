/** Reading repositories on the controller, through the plugins that Jenkins has for them. */
@NullMarked
package dev.ambit.jenkins.facts.source;

import org.jspecify.annotations.NullMarked;
