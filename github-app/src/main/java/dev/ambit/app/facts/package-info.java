/** Mirrors of repositories, and the facts read from them. */
@NullMarked
package dev.ambit.app.facts;

import org.jspecify.annotations.NullMarked;
