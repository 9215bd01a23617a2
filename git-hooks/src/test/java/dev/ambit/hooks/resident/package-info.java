/** The resident gate, behind real hooks and real pushes, well and unwell. */
@NullMarked
package dev.ambit.hooks.resident;

import org.jspecify.annotations.NullMarked;
