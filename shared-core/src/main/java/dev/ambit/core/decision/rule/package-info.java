/** One file for each rule; Rules lists them all. */
@NullMarked
package dev.ambit.core.decision.rule;

import org.jspecify.annotations.NullMarked;
