/** Whether what a statement says can be proven. Pure: what can be read is read before. */
@NullMarked
package dev.ambit.core.provenance.check;

import org.jspecify.annotations.NullMarked;
