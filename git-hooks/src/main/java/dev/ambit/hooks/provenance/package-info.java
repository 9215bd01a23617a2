/** Writes signed statements about what landed, keeps them in the repository, and completes them. */
@NullMarked
package dev.ambit.hooks.provenance;

import org.jspecify.annotations.NullMarked;
