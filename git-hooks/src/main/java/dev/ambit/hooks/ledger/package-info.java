/** The ledger of a guarded repository: a file of chained lines, appended under a lock. */
@NullMarked
package dev.ambit.hooks.ledger;

import org.jspecify.annotations.NullMarked;
