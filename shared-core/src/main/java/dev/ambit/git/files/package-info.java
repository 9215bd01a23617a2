/** Refs whose trees are folders of files that Ambit adds to. */
@NullMarked
package dev.ambit.git.files;

import org.jspecify.annotations.NullMarked;
