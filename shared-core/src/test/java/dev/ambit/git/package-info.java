@NullMarked
package dev.ambit.git;

import org.jspecify.annotations.NullMarked;
