/**
 * Commit and tag objects, read from their raw bytes by rules of our own: what git shows is taken,
 * and every departure from what git writes is told. Nothing here reads a repository.
 */
@NullMarked
package dev.ambit.git.object;

import org.jspecify.annotations.NullMarked;
