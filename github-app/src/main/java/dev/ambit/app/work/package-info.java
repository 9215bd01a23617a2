/** Durable work: every job is in the database and survives the process. */
@NullMarked
package dev.ambit.app.work;

import org.jspecify.annotations.NullMarked;
