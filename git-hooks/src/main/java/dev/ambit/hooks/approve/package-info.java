/** {@code ambit approve}: a person signs that a held change may pass. */
@NullMarked
package dev.ambit.hooks.approve;

import org.jspecify.annotations.NullMarked;
