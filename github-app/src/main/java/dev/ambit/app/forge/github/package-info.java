/** GitHub, by its App interface. The only place that knows github-api. */
@NullMarked
package dev.ambit.app.forge.github;

import org.jspecify.annotations.NullMarked;
