/** A GitHub within this process over real repositories, for {@code --demo}, tests and the bench. */
@NullMarked
package dev.ambit.app.demo;

import org.jspecify.annotations.NullMarked;
