/** The database: deliveries, subjects, verdicts, approvals and the ledger. */
@NullMarked
package dev.ambit.app.store;

import org.jspecify.annotations.NullMarked;
