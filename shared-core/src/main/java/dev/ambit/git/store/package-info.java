/**
 * A repository opened so that only its objects and refs count: no user or system settings, no
 * replace refs, no grafts, and the push's quarantine in front.
 */
@NullMarked
package dev.ambit.git.store;

import org.jspecify.annotations.NullMarked;
