@NullMarked
package dev.ambit.git.tree;

import org.jspecify.annotations.NullMarked;
