/** Reading the logs: shown, verified against what was signed, and exported. */
@NullMarked
package dev.ambit.hooks.audit;

import org.jspecify.annotations.NullMarked;
