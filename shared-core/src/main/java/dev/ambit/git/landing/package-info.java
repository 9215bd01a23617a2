/** What landed on a protected ref, compared with what was reviewed before. */
@NullMarked
package dev.ambit.git.landing;

import org.jspecify.annotations.NullMarked;
