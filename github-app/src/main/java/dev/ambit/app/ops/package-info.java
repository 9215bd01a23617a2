/** Whether the app is well, for machines that watch it. */
@NullMarked
package dev.ambit.app.ops;

import org.jspecify.annotations.NullMarked;
