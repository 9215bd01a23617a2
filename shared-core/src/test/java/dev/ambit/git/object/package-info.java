@NullMarked
package dev.ambit.git.object;

import org.jspecify.annotations.NullMarked;
