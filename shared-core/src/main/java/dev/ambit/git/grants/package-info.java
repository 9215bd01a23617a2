/** Grants and revocations kept in a repository's own ref {@code refs/ambit/grants}. */
@NullMarked
package dev.ambit.git.grants;

import org.jspecify.annotations.NullMarked;
