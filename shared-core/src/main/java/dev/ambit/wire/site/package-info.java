/**
 * The site file: which repository a gate guards, whom it knows, whose grants and approvals count,
 * and which policy holds.
 */
@NullMarked
package dev.ambit.wire.site;

import org.jspecify.annotations.NullMarked;
