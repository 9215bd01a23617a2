/** What that party was asked to do: grants, patterns, file classes. */
@NullMarked
package dev.ambit.core.scope;

import org.jspecify.annotations.NullMarked;
