/** Judging: facts become a case, the rules are asked, and their findings become one decision. */
@NullMarked
package dev.ambit.core.decision.judge;

import org.jspecify.annotations.NullMarked;
