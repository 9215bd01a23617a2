/** What is asked of builds: one file for each rule; BuildRules lists them all. */
@NullMarked
package dev.ambit.core.decision.build;

import org.jspecify.annotations.NullMarked;
