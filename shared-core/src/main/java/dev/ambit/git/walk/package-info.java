/**
 * The history's shape: which commits a push brings, which it drops, where branches parted. Read
 * from the commits alone, without replace refs, grafts or shallow files, and exact whatever dates
 * the commits claim where it matters.
 */
@NullMarked
package dev.ambit.git.walk;

import org.jspecify.annotations.NullMarked;
