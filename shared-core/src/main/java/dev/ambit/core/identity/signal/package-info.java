/** One file for each kind of evidence; Signals lists them all. */
@NullMarked
package dev.ambit.core.identity.signal;

import org.jspecify.annotations.NullMarked;
