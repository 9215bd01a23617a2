/** The gate for Jenkins runs. */
@NullMarked
package dev.ambit.jenkins;

import org.jspecify.annotations.NullMarked;
