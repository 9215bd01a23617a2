/** JSON of what is told and kept: replies, decisions, landed refs and approvals. */
@NullMarked
package dev.ambit.wire.record;

import org.jspecify.annotations.NullMarked;
