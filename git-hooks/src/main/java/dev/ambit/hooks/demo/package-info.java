/** {@code ambit demo}: the whole story on a throw-away repository, with real pushes over http. */
@NullMarked
package dev.ambit.hooks.demo;

import org.jspecify.annotations.NullMarked;
