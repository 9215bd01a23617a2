/**
 * What a merge commit itself changed: its tree beside the merge of its parents, recomputed in
 * memory. No attributes, no merge drivers, no renames, nothing written.
 */
@NullMarked
package dev.ambit.git.merge;

import org.jspecify.annotations.NullMarked;
