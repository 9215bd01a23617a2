/** The append-only chain of records. */
@NullMarked
package dev.ambit.core.ledger;

import org.jspecify.annotations.NullMarked;
