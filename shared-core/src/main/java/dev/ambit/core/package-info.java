/**
 * The one flow of every enforcement point: event, facts, identity, scope, decision, effect,
 * provenance, ledger. Pure values and functions: no I/O, no clock, no library.
 */
@NullMarked
package dev.ambit.core;

import org.jspecify.annotations.NullMarked;
