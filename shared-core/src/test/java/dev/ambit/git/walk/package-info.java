@NullMarked
package dev.ambit.git.walk;

import org.jspecify.annotations.NullMarked;
