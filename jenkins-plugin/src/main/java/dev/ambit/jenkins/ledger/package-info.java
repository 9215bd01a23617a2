/** The log of what was decided about runs on this controller. */
@NullMarked
package dev.ambit.jenkins.ledger;

import org.jspecify.annotations.NullMarked;
