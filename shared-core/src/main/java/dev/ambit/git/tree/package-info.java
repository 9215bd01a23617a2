/**
 * Trees, read entry by entry from their raw bytes: what differs between two of them, how many lines
 * that is, and what is wrong with the trees that a push brings. No renames, no attributes.
 */
@NullMarked
package dev.ambit.git.tree;

import org.jspecify.annotations.NullMarked;
